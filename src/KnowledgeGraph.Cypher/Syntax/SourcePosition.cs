namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A place in the query text. <see cref="Offset"/> counts UTF-16 code units from 0; line and column count from 1.</summary>
public readonly record struct SourcePosition(int Offset, int Line, int Column)
{
    public static SourcePosition Start { get; } = new(0, 1, 1);

    public override string ToString() => $"line {Line}, column {Column} (offset: {Offset})";
}
