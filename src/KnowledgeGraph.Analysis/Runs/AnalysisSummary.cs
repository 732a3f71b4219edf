using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>What an analysis found, for a closing summary. Lists are ordered, strongest first, and equal for equal graphs.</summary>
public sealed record AnalysisSummary
{
    public required int ActorCount { get; init; }

    /// <summary>Stance relationships between actors.</summary>
    public required int TieCount { get; init; }

    /// <summary>Parts that hang together, with more than one actor.</summary>
    public required int ComponentCount { get; init; }

    /// <summary>False where the graph had not changed since the last run, so that nothing was written.</summary>
    public required bool Written { get; init; }

    /// <summary>Whether betweenness is an estimate.</summary>
    public required bool BetweennessIsSampled { get; init; }

    /// <summary>By PageRank; actors without any tie are left out.</summary>
    public required IReadOnlyList<CentralActor> MostCentral { get; init; }

    /// <summary>By independent sources, then statements.</summary>
    public required IReadOnlyList<TieSummary> StrongestSupport { get; init; }

    public required IReadOnlyList<TieSummary> StrongestOpposition { get; init; }

    public required long BalancedTriangles { get; init; }

    public required long UnbalancedTriangles { get; init; }

    /// <summary>The unbalanced triangles with the most evidence.</summary>
    public required IReadOnlyList<TriangleSummary> StrongestUnbalanced { get; init; }
}

public sealed record CentralActor(string Id, string Name, string Kind, ActorMetrics Metrics);

/// <summary>Who stands how toward whom.</summary>
/// <param name="SourceCount">Independent sources: copies of one wire report count once.</param>
public sealed record TieSummary(string HolderName, TieSign Sign, string TargetName, double Weight, long StatementCount, long SourceCount);

/// <param name="ABSupport">Whether A and B are for each other on balance; false is against. The others alike.</param>
public sealed record TriangleSummary(string A, string B, string C, bool ABSupport, bool BCSupport, bool ACSupport);
