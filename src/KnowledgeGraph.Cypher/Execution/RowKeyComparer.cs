using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows by equivalence, as grouping and DISTINCT compare them.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Value[]>
{
    public static RowKeyComparer Instance { get; } = new();

    public bool Equals(Value[]? x, Value[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(Value[] obj)
    {
        var hash = new HashCode();
        foreach (var value in obj) hash.Add(value);
        return hash.ToHashCode();
    }
}
