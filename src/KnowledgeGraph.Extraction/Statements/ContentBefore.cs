using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Finds the content that stands before its report: "“…,” Smith said", "The plan failed, said Smith".</summary>
internal sealed class ContentBefore(Reading reading, QuoteMap quotes)
{
    const int Reach = 300;

    /// <param name="report">The first token of the report: of the subject, or of the verb where it comes first.</param>
    /// <returns>The content, or None where the report does not follow one.</returns>
    public Content Of(int report)
    {
        var sentence = reading.SentenceAt(report).FirstToken;
        var i = report - 1;
        if (i < 0)
            return Content.None;
        if (i < sentence)
            return PreviousQuotation(report);
        while (i >= sentence && reading.Tag(i) is "CC" or "RB" && !quotes.IsQuoted(i))
            i--;
        if (i < sentence || !(IsBoundary(i) || quotes.IsQuoted(i)))
            return Content.None;
        var end = i + 1;
        var first = Math.Max(sentence, end - Reach);
        if (LastQuotation(i, first) is { } quotation && IsWholeClause(quotation))
        {
            // “…,” she said: what is unquoted before it belongs to the content only where the quotation is a part of a clause.
            first = quotation.First;
        }
        else if (quotes.At(first) is >= 0 and var around)
        {
            first = quotes.Quotations[around].First;
        }

        return new Content(first, end);
    }

    /// <summary>Whether a content reads as something said: it has a verb of its own or quoted words.</summary>
    public bool IsSaid(Content content)
    {
        if (quotes.QuotedWordsIn(content.First, content.End) > 0)
            return true;
        for (var i = content.First; i < content.End; i++)
            if (reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].IsFinite)
                return !Conjunctions.Subordinates(reading.Words[content.First]) || content.End - content.First > 12;
        return false;
    }

    bool IsBoundary(int i) => reading.Words[i] is "," or "--" or "-" or "?" or "!" or "\"" or "''" or "'" or "...";

    /// <summary>A sentence that starts with "he said" right after a quotation that ended the sentence before ("Why?" he asked).</summary>
    Content PreviousQuotation(int report)
    {
        var i = report - 1;
        if (reading.ParagraphOf(i) != reading.ParagraphOf(report) || quotes.At(i) < 0)
            return Content.None;
        var quotation = quotes.Quotations[quotes.At(i)];
        return IsWholeClause(quotation) && !IsIntroduced(quotation) ? new Content(quotation.First, quotation.End) : Content.None;
    }

    /// <summary>Brand said, “…”: the report stands before the quotation, so the next sentence's is not it.</summary>
    bool IsIntroduced(Quotations.Quotation quotation) => quotation.OpenedAt > 0 && reading.SentenceOf(quotation.OpenedAt - 1) == reading.SentenceOf(quotation.OpenedAt)
        && reading.Tag(quotation.OpenedAt - 1) is "," or ":";

    Quotations.Quotation? LastQuotation(int i, int first)
    {
        for (var j = i; j >= first && j >= i - 2; j--)
            if (quotes.At(j) is >= 0 and var quotation)
                return quotes.Quotations[quotation];
        return null;
    }

    /// <summary>A quotation that starts its sentence, or starts with a capital after a mark: nothing before it belongs to it.</summary>
    bool IsWholeClause(Quotations.Quotation quotation)
    {
        var opened = quotation.OpenedAt;
        if (opened == 0 || reading.SentenceOf(opened - 1) != reading.SentenceOf(opened))
            return true;
        return char.IsUpper(reading.TextOf(quotation.First)[0]) && reading.Word(opened - 1) is "," or ":" or "." or "--" or "\"" or "''" or "\n";
    }
}
