namespace KnowledgeGraph.Bolt;

/// <summary>Cypher's VECTOR (Bolt 6.0): coordinates of type sbyte, short, int, long, float or double. Equal by content.</summary>
public sealed class Vector<T> : IVector, IEquatable<Vector<T>>
    where T : struct
{
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no coordinate type.</exception>
    public Vector(IEnumerable<T> values) : this(values.ToArray())
    {
    }

    internal Vector(T[] values)
    {
        if (VectorCodec.MarkerOf(typeof(T)) == 0) throw new ArgumentException($"A vector's coordinates are not of type {typeof(T).Name}.");
        Array = values;
    }

    public ReadOnlySpan<T> Values => Array;

    public Type CoordinateType => typeof(T);

    public int Length => Array.Length;

    public T this[int index] => Array[index];

    internal T[] Array { get; }

    public bool Equals(Vector<T>? other) => other is not null && Array.AsSpan().SequenceEqual(other.Array);

    public override bool Equals(object? obj) => Equals(obj as Vector<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Array) hash.Add(value);
        return hash.ToHashCode();
    }

    public override string ToString() => $"vector([{string.Join(", ", Array)}], {Length}, {typeof(T).Name})";
}
