using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Snapshots;

/// <summary>One property of all nodes, or of all relationships, by id.</summary>
internal sealed class PropertyColumn(Value[] values)
{
    /// <summary>What a value takes beside the text or list that it points to.</summary>
    public const int BytesPerValue = 24;

    /// <summary>About what a value points to.</summary>
    public static long BytesBehind(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float => 0,
        ValueKind.String => 24 + (sizeof(char) * value.AsString().Length),
        ValueKind.Bytes => 24 + value.AsBytes().Length,
        ValueKind.List => 64 + value.AsList().Sum(element => BytesPerValue + BytesBehind(element)),
        _ => 48,
    };

    /// <summary>Those of the nodes whose property equals the value.</summary>
    public IEnumerable<long> Equal(long[] nodes, Value value)
    {
        foreach (var node in nodes)
        {
            RunningQuery.Step();
            if (Comparison.AreEqual(values[node], value) == true) yield return node;
        }
    }

    public int Count => values.Length;

    /// <param name="id">Less than <see cref="Count"/>.</param>
    public Value this[long id] => values[id];
}
