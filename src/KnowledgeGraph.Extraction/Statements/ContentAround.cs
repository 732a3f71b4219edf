using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Finds the content in whose middle its report stands: "The industry, she said, is growing". Its span takes the report in.</summary>
internal sealed class ContentAround(Reading reading, QuoteMap quotes)
{
    /// <param name="report">The first token of the report.</param>
    /// <param name="end">After the report's verb, or after its speaker where he follows the verb.</param>
    /// <returns>The whole clause, or None where the report does not part one.</returns>
    public Content Of(int report, int end)
    {
        var sentence = reading.SentenceAt(report);
        var resumed = Resumed(end, sentence.EndToken);
        if (resumed < 0 || report - 1 <= sentence.FirstToken || !IsComma(report - 1) || quotes.IsQuoted(report - 2))
            return Content.None;
        if (!IsFragment(sentence.FirstToken, report - 1) && !IsSubordinate(resumed))
            return Content.None;
        var last = ContentEnd.Of(reading, quotes, resumed);
        return IsFragment(resumed, last) ? Content.None : new Content(sentence.FirstToken, last);
    }

    /// <summary>The first token after the comma that closes the report, or -1 where none does or a quotation of its own starts.</summary>
    int Resumed(int end, int limit)
    {
        while (end < limit && (reading.Tag(end) is "RB" || SubjectFinder.IsTime(reading, end)))
            end++;
        if (end + 1 >= limit || !IsComma(end) || quotes.IsQuoted(end + 1) || quotes.IsQuoted(end))
            return -1;
        return reading.GroupAt(end + 1) is >= 0 and var group && reading.Groups[group].Form == VerbForm.Gerund ? -1 : end + 1;
    }

    /// <summary>Whether a stretch cannot stand alone: it has no finite verb, or a conjunction subordinates it.</summary>
    bool IsFragment(int first, int end)
    {
        if (IsSubordinate(first))
            return true;
        for (var i = first; i < end; i++)
            if (!quotes.IsQuoted(i) && reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].IsFinite && reading.Tag(reading.Groups[group].First - 1) is not ("WP" or "WDT"))
                return false;
        return true;
    }

    bool IsSubordinate(int first) => Conjunctions.Subordinates(reading.Word(first));

    bool IsComma(int token) => reading.Word(token) is "," or "--";
}
