using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Quotations;

/// <summary>
/// Pairs quotation marks of every style, paragraph by paragraph. A quotation left open at a paragraph's end goes on
/// where the next paragraph opens with a mark again (the newspapers' rule), and else ends with its paragraph. Linear.
/// </summary>
internal static class QuotationFinder
{
    const string LowMark = "„";

    /// <summary>Closes what a low mark opened, and opens elsewhere.</summary>
    const string HighMark = "“";

    public static List<Quotation> Find(Reading reading)
    {
        var found = new List<Quotation>();
        var sentences = reading.Sentences;
        for (var s = 0; s < sentences.Count;)
        {
            var paragraph = sentences[s].Paragraph;
            var start = sentences[s].FirstToken;
            while (s < sentences.Count && sentences[s].Paragraph == paragraph)
                s++;
            FindIn(reading, start, sentences[s - 1].EndToken, found);
        }

        return found;
    }

    static void FindIn(Reading reading, int start, int end, List<Quotation> found)
    {
        int opened = -1;
        bool single = false, low = false;
        for (var i = start; i < end; i++)
        {
            var mark = MarkOf(reading, i);
            if (mark == Mark.None)
                continue;
            if (opened < 0)
            {
                if (mark is Mark.Close or Mark.SingleClose)
                    continue;
                (opened, single, low) = (i, mark is Mark.SingleOpen, reading.TextOf(i) == LowMark);
            }
            else if (low && reading.TextOf(i) == HighMark)
            {
                Add(found, new Quotation(opened + 1, i, opened, i + 1)); // „…“
                opened = -1;
            }
            else if (mark is Mark.Open && i > opened + 1)
            {
                // A second opening mark without a closing one: the first was never closed, or it quotes inside. Keep the outer one.
            }
            else if (single ? mark is Mark.SingleClose : mark is Mark.Close or Mark.Both)
            {
                Add(found, new Quotation(opened + 1, i, opened, i + 1));
                opened = -1;
            }
        }

        if (opened >= 0 && !single)
            Add(found, new Quotation(opened + 1, end, opened, end));
    }

    static void Add(List<Quotation> found, Quotation quotation)
    {
        if (quotation.Length > 0)
            found.Add(quotation);
    }

    enum Mark
    {
        None,
        Open,
        Close,

        /// <summary>A straight mark, which may be either.</summary>
        Both,
        SingleOpen,
        SingleClose,
    }

    static Mark MarkOf(Reading reading, int i)
    {
        var text = reading.TextOf(i);
        if (text.Length > 2)
            return Mark.None;
        switch (text)
        {
            case "“" when Glued(reading, i, before: true) && !Glued(reading, i, before: false):
                return Mark.Close; // typed for the closing one: “It is odd,“ she said
            case "“" or "«" or "„" or "``" or "‘‘":
                return Mark.Open;
            case "”" or "»" or "’’":
                return Mark.Close;
            case "\"" or "''" or "＂":
                return Straight(reading, i);
            case "‘" or "‹":
                return Mark.SingleOpen;
            case "’" or "›":
                return Glued(reading, i, before: true) ? Mark.SingleClose : Mark.None;
            case "'":
                return Glued(reading, i, before: true) ? Glued(reading, i, before: false) ? Mark.None : Mark.SingleClose
                    : Glued(reading, i, before: false) ? Mark.SingleOpen : Mark.None;
            default:
                return Mark.None;
        }
    }

    /// <summary>A straight mark opens after a blank and closes after a word, where the blanks tell.</summary>
    static Mark Straight(Reading reading, int i)
    {
        var (before, after) = (Glued(reading, i, before: true), Glued(reading, i, before: false));
        return before == after ? Mark.Both : before ? Mark.Close : Mark.Both;
    }

    static bool Glued(Reading reading, int i, bool before)
    {
        var span = reading.SpanOf(i);
        var position = before ? span.Start - 1 : span.End;
        return position >= 0 && position < reading.Text.Length && !char.IsWhiteSpace(reading.Text[position]) && reading.Text[position] is not ('(' or '[' or '—' or '–');
    }
}
