namespace KnowledgeGraph.Bolt;

/// <summary>A <see cref="Vector{T}"/> whose coordinates' type is not known at compile time.</summary>
public interface IVector
{
    Type CoordinateType { get; }

    int Length { get; }
}
