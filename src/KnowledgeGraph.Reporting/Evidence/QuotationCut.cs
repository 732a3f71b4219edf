namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Makes a quotation from an article's text: the sentences that the spans touch, and marks for holder, cue and target.</summary>
internal static class QuotationCut
{
    /// <summary>A statement of many sentences (a speech) is cut to what surrounds the stance.</summary>
    private const int LongestStatement = 700;

    public static Quotation Of(StanceLine line, string? text)
    {
        var statement = TextSpan.Of(line.Citation.Start, line.Citation.End);
        if (text is null || (line.Places.Stance ?? statement) is not { } core || core.End > text.Length)
            return new Quotation(Flat(line.Statement), null,
                Ordered(line.Statement.Length, [CueIn(line.Statement, 0, line.Statement.Length, line.Cue)]));
        var whole = statement is { } s && s.End <= text.Length && s.End - s.Start <= LongestStatement ? Union(core, s) : core;
        var sentence = SentenceSpan.Around(text, whole);
        var quote = text[sentence.Start..sentence.End];
        return new Quotation(Flat(quote), sentence.Start, Ordered(quote.Length,
        [
            Mark(line.Places.Holder, MarkKind.Holder, sentence.Start),
            Mark(line.Places.Target, MarkKind.Target, sentence.Start),
            CueIn(text, core.Start, core.End, line.Cue) is { } cue ? cue with { Start = cue.Start - sentence.Start } : null,
        ]));
    }

    public static Quotation Of(StatementLine line, string? text)
    {
        if (text is null || TextSpan.Of(line.Citation.Start, line.Citation.End) is not { } span
            || span.End > text.Length) return new Quotation(Flat(line.Statement), null, []);
        var sentence = SentenceSpan.Around(text, span);
        return new Quotation(Flat(text[sentence.Start..sentence.End]), sentence.Start, []);
    }

    private static TextSpan Union(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static QuotationMark? Mark(TextSpan? span, MarkKind kind, int offset) => span is { } s
        ? new QuotationMark(s.Start - offset, s.End - s.Start, kind) : null;

    private static QuotationMark? CueIn(string text, int start, int end, string? cue)
    {
        if (string.IsNullOrWhiteSpace(cue)) return null;
        var at = text.IndexOf(cue, start, Math.Min(end, text.Length) - start, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new QuotationMark(at, cue.Length, MarkKind.Cue);
    }

    /// <summary>In order; one that leaves the text or overlaps one before it is left out.</summary>
    private static List<QuotationMark> Ordered(int length, IEnumerable<QuotationMark?> marks)
    {
        var kept = new List<QuotationMark>();
        foreach (var mark in marks.OfType<QuotationMark>().Where(mark => mark.Start >= 0 && mark.Start + mark.Length <= length)
            .OrderBy(mark => mark.Start).ThenBy(mark => mark.Kind))
        {
            if (kept.Count == 0 || mark.Start >= kept[^1].Start + kept[^1].Length) kept.Add(mark);
        }

        return kept;
    }

    /// <summary>Of the same length, so that marks stay where they are.</summary>
    private static string Flat(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c));
}
