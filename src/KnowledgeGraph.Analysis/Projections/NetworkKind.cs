namespace KnowledgeGraph.Analysis.Projections;

/// <summary>Which network is made of the events.</summary>
public enum NetworkKind
{
    /// <summary>Directed: who stands how toward whom.</summary>
    Signed,

    /// <summary>Actors and the concepts that they take levels on.</summary>
    TwoMode,
    Congruence,
    Conflict,
    Subtract,
}
