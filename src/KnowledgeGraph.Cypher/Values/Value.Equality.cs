using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Values;

public readonly partial struct Value
{
    /// <summary>Cypher's equivalence: what DISTINCT and grouping call the same. Never null, agrees with <see cref="ValueOrder"/>.</summary>
    public bool Equals(Value other)
    {
        if (Kind != other.Kind) return IsNumber && other.IsNumber && Numbers.Compare(this, other) == 0;
        switch (Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Node or ValueKind.Relationship:
                return _bits == other._bits;
            case ValueKind.Float:
                return Numbers.Compare(this, other) == 0;
            case ValueKind.String:
                return string.Equals((string)_object!, (string)other._object!, StringComparison.Ordinal);
            case ValueKind.Bytes:
                return AsBytes().AsSpan().SequenceEqual(other.AsBytes());
            case ValueKind.List:
                return SameElements(AsList(), other.AsList());
            case ValueKind.Map:
                return SameEntries(AsMap(), other.AsMap());
            default:
                return _object!.Equals(other._object);
        }
    }

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode()
    {
        switch (Kind)
        {
            case ValueKind.Null:
                return 0;
            case ValueKind.Integer:
                return _bits.GetHashCode();
            case ValueKind.Float:
                return Numbers.Hash(AsFloat());
            case ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship:
                return HashCode.Combine(Kind, _bits);
            case ValueKind.Bytes:
                var bytes = new HashCode();
                bytes.AddBytes(AsBytes());
                return bytes.ToHashCode();
            case ValueKind.List:
                QueryBudget.StepDown();
                var list = new HashCode();
                foreach (var element in AsList()) list.Add(element);
                return list.ToHashCode();
            case ValueKind.Map:
                QueryBudget.StepDown();
                var map = 0;
                foreach (var (key, value) in AsMap()) map += HashCode.Combine(key, value); // a sum, because the order of keys means nothing
                return map;
            default:
                return _object!.GetHashCode();
        }
    }

    private static bool SameElements(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        if (left.Count != right.Count) return false;
        QueryBudget.StepDown();
        for (var i = 0; i < left.Count; i++)
            if (!left[i].Equals(right[i]))
                return false;
        return true;
    }

    private static bool SameEntries(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count) return false;
        QueryBudget.StepDown();
        foreach (var (key, value) in left)
            if (!right.TryGetValue(key, out var other) || !value.Equals(other))
                return false;
        return true;
    }
}
