using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>A range of tokens that may be a statement's content; empty where none was found.</summary>
internal readonly record struct Content(int First, int End)
{
    static readonly FrozenSet<string> SentenceAdverbs = WordLists.Set("sentence-adverbs");

    public static readonly Content None = new(0, 0);

    public bool IsNone => First >= End;

    /// <summary>Cuts quotation marks, commas and a leading "that"; the end mark of a sentence stays only inside quotation marks.</summary>
    public Content Trimmed(Reading reading, QuoteMap quotes)
    {
        var (first, end) = (First, End);
        while (first < end && (IsEdge(reading.Words[first])
            || Conjunctions.IsComplementizer(reading.Words[first]) && reading.Tag(first) != "DT"))
            first++;
        while (end > first && (IsEdge(reading.Words[end - 1]) || IsStop(reading.Words[end - 1]) && !quotes.IsQuoted(end - 1)))
            end--;
        if (end - first > 3 && SentenceAdverbs.Contains(reading.Words[end - 1]) && reading.Words[end - 2] == ",")
            end -= 2;
        return new Content(first, end);
    }

    /// <summary>Takes in the other mark where a content holds only one of a pair: "said the plan was “bad”" keeps both.</summary>
    public Content Balanced(QuoteMap quotes)
    {
        if (IsNone)
            return this;
        var (first, end) = (First, End);
        if (quotes.At(first) is >= 0 and var one && quotes.At(end - 1) is >= 0 and var two && quotes.Quotations[one].First == first && quotes.Quotations[two].End - end is 0 or 1)
            return this; // a quotation, split or not
        if (quotes.At(end - 1) is >= 0 and var last && quotes.Quotations[last] is var closing && closing.OpenedAt >= first && closing.ClosedAt > end && closing.End <= end + 1)
            end = closing.ClosedAt;
        if (quotes.At(first) is >= 0 and var start && quotes.Quotations[start] is var opening && opening.OpenedAt == first - 1 && opening.ClosedAt < end)
            first = opening.OpenedAt;
        return new Content(first, end);
    }

    static bool IsEdge(string word) => word is "\"" or "''" or "``" or "'" or "," or ":" or ";" or "--" or "-"
        || Conjunctions.Coordinates(word) || Languages.Current.IsGenitive(word);

    static bool IsStop(string word) => word is "." or "!" or "?" or "...";
}
