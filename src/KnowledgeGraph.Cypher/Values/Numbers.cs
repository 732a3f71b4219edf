namespace KnowledgeGraph.Cypher.Values;

/// <summary>Integers and floats compared by what they are worth, exactly: 2^53 + 1 is not 2.0^53.</summary>
internal static class Numbers
{
    private const double TwoToThe63 = 9223372036854775808.0;

    /// <summary>A total order in which NaN equals itself and follows every other number.</summary>
    public static int Compare(in Value left, in Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Integer, ValueKind.Integer) => left.AsInteger().CompareTo(right.AsInteger()),
        (ValueKind.Integer, _) => Compare(left.AsInteger(), right.AsFloat()),
        (_, ValueKind.Integer) => -Compare(right.AsInteger(), left.AsFloat()),
        _ => Compare(left.AsFloat(), right.AsFloat()),
    };

    /// <summary>Hash of a float that equals the hash of the equivalent integer, where there is one.</summary>
    public static int Hash(double value)
    {
        if (double.IsNaN(value)) return double.NaN.GetHashCode();
        if (value is >= -TwoToThe63 and < TwoToThe63 && Math.Truncate(value) == value) return ((long)value).GetHashCode();
        return value.GetHashCode();
    }

    public static bool IsNaN(in Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.AsFloat());

    private static int Compare(double left, double right)
    {
        if (double.IsNaN(left)) return double.IsNaN(right) ? 0 : 1;
        if (double.IsNaN(right)) return -1;
        return left < right ? -1 : left > right ? 1 : 0;
    }

    private static int Compare(long left, double right)
    {
        if (double.IsNaN(right) || right >= TwoToThe63) return -1;
        if (right < -TwoToThe63) return 1;
        var whole = (long)right;
        if (left != whole) return left < whole ? -1 : 1;
        var fraction = right - whole;
        return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
    }
}
