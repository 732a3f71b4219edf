namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>A part of an article's text, in UTF-16 code units; <paramref name="End"/> is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Null where either end is missing or the span is empty.</summary>
    internal static TextSpan? Of(long? start, long? end) => start is { } s && end is { } e && s >= 0 && e > s && e <= int.MaxValue
        ? new TextSpan((int)s, (int)e) : null;
}
