namespace KnowledgeGraph.Model;

/// <summary>A stretch of an article's text, in UTF-16 code units; <see cref="End"/> is exclusive.</summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public string Of(string text) => text[Start..End];
}
