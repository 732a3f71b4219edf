namespace KnowledgeGraph.Analysis.Runs;

/// <summary>How to measure. What changes the stored figures becomes part of the AnalysisRun's parameters.</summary>
public sealed record AnalysisOptions
{
    /// <summary>PageRank's chance to follow a tie rather than to jump, above 0 and below 1.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Up to this many actors betweenness is exact; beyond, it is estimated from <see cref="BetweennessSample"/> actors.</summary>
    public int ExactBetweennessUpTo { get; init; } = 2_000;

    public int BetweennessSample { get; init; } = 256;

    /// <summary>Of the sampled measures: the same seed gives the same figures.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many lines each list of the summary has at most.</summary>
    public int Top { get; init; } = 5;
}
