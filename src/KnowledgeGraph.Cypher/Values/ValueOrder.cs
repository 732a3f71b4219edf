using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// The order of ORDER BY, min and max: total over all values, ascending, and zero exactly where values are equivalent.
/// Between types: map, node, relationship, list, path, point, date-time, local date-time, date, time, local time, duration,
/// bytes, string, boolean, number (NaN last), null.
/// </summary>
public sealed class ValueOrder : IComparer<Value>
{
    private ValueOrder()
    {
    }

    public static ValueOrder Instance { get; } = new();

    int IComparer<Value>.Compare(Value x, Value y) => Compare(x, y);

    public static int Compare(in Value left, in Value right)
    {
        var byRank = Rank(left.Kind).CompareTo(Rank(right.Kind));
        if (byRank != 0) return byRank;
        return left.Kind switch
        {
            ValueKind.Integer or ValueKind.Float => Numbers.Compare(left, right),
            ValueKind.String => CodePoints.Compare(left.AsString(), right.AsString()),
            ValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            ValueKind.Node or ValueKind.Relationship => left.AsEntityId().CompareTo(right.AsEntityId()),
            ValueKind.List => CompareLists(left.AsList(), right.AsList()),
            ValueKind.Map => CompareMaps(left.AsMap(), right.AsMap()),
            ValueKind.Path => ComparePaths(left.AsPath(), right.AsPath()),
            ValueKind.Bytes => left.AsBytes().AsSpan().SequenceCompareTo(right.AsBytes()),
            ValueKind.Null => 0,
            _ => TemporalOrder.Compare(left, right),
        };
    }

    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.Point => 5,
        ValueKind.DateTime => 6,
        ValueKind.LocalDateTime => 7,
        ValueKind.Date => 8,
        ValueKind.Time => 9,
        ValueKind.LocalTime => 10,
        ValueKind.Duration => 11,
        ValueKind.Bytes => 12,
        ValueKind.String => 13,
        ValueKind.Boolean => 14,
        ValueKind.Integer or ValueKind.Float => 15,
        _ => 16,
    };

    private static int CompareLists(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        QueryBudget.StepDown();
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            var byElement = Compare(left[i], right[i]);
            if (byElement != 0) return byElement;
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>By size, then by the sorted keys, then by the values in the order of the keys: as Neo4j does it.</summary>
    private static int CompareMaps(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count) return left.Count.CompareTo(right.Count);
        QueryBudget.StepDown();
        string[] leftKeys = [.. left.Keys.Order(StringComparer.Ordinal)], rightKeys = [.. right.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var byKey = string.CompareOrdinal(leftKeys[i], rightKeys[i]);
            if (byKey != 0) return byKey;
        }

        foreach (var key in leftKeys)
        {
            var byValue = Compare(left[key], right[key]);
            if (byValue != 0) return byValue;
        }

        return 0;
    }

    private static int ComparePaths(PathValue left, PathValue right)
    {
        for (var i = 0; i < Math.Min(left.Nodes.Count, right.Nodes.Count); i++)
        {
            var byNode = left.Nodes[i].CompareTo(right.Nodes[i]);
            if (byNode != 0) return byNode;
            if (i >= left.Length || i >= right.Length) break;
            var byRelationship = left.Relationships[i].CompareTo(right.Relationships[i]);
            if (byRelationship != 0) return byRelationship;
        }

        return left.Length.CompareTo(right.Length);
    }
}
