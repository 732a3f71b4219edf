using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>What a measure is run on and with.</summary>
/// <param name="Network">Directed or not; ties are signed.</param>
/// <param name="Seed">Of what is drawn.</param>
/// <param name="Progress">Told the part that is done, 0 to 1.</param>
public sealed record MeasureRun(IEdgeListGraph<NetworkActor, StanceTie> Network, int Seed = 1, IProgress<double>? Progress = null,
    CancellationToken CancellationToken = default)
{
    /// <summary>From how many actors on betweenness is estimated instead of exact.</summary>
    public int ExactUpTo { get; init; } = 20_000;
}
