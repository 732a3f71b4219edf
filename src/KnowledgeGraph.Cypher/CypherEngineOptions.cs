using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Procedures;

namespace KnowledgeGraph.Cypher;

/// <summary>Settings of a <see cref="CypherEngine"/>.</summary>
public sealed record CypherEngineOptions
{
    /// <summary>Where <c>datetime()</c> and its kin read the time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What a run may take where the call does not say. Default: no limit.</summary>
    public QueryLimits Limits { get; init; } = QueryLimits.None;

    /// <summary>The most rows that one sort, aggregation or other step may hold in memory; past it the query fails with a ResourceError.</summary>
    public long MaxRowsHeld { get; init; } = 50_000_000;

    /// <summary>The longest path that a variable-length pattern without an upper bound walks.</summary>
    public int MaxPathLength { get; init; } = int.MaxValue;

    /// <summary>Seeds <c>rand()</c>, so that a run can be repeated; null takes a new seed each run.</summary>
    public int? Seed { get; init; }

    /// <summary>How many prepared queries are kept.</summary>
    public int CachedQueries { get; init; } = 1_000;

    /// <summary>Which rules the planner may use; tests turn them off.</summary>
    internal PlanRules Rules { get; init; } = PlanRules.All;

    /// <summary>Procedures beside the built-in ones; a name given here wins.</summary>
    public IReadOnlyList<Procedure> Procedures { get; init; } = [];
}
