namespace KnowledgeGraph.Cypher.Values;

public readonly partial struct Value
{
    public bool Equals(Value other) => throw new NotImplementedException("written by the values part");

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => throw new NotImplementedException("written by the values part");
}
