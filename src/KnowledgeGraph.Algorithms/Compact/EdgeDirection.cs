namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>Which way a measure goes along the edges of a directed graph.</summary>
public enum EdgeDirection
{
    /// <summary>From source to target.</summary>
    Out,

    /// <summary>From target to source.</summary>
    In,

    /// <summary>Directions are forgotten.</summary>
    Both,
}
