namespace KnowledgeGraph.Analysis.Projections;

/// <summary>How two actors line up over the concepts that both took levels on (Leifeld, Discourse Network Analyzer manual).</summary>
public enum OneModeTie
{
    /// <summary>Sum of x x' (1 - |k - k'| / (|K| - 1)).</summary>
    Congruence,

    /// <summary>Sum of x x' |k - k'| / (|K| - 1).</summary>
    Conflict,

    /// <summary>Congruence less conflict; below 0 where they are at odds.</summary>
    Subtract,
}
