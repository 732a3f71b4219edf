using KnowledgeGraph.Analysis.Compact;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.Analysis.Betweenness;

/// <summary>
/// Betweenness centrality (Brandes 2001): the share of shortest paths between two other vertices that pass through a vertex. Edges count as steps of length 1
/// (no weights), parallel edges as one, loops not at all; vertices without edges get 0. Directions are kept unless <see cref="Undirected"/>.
/// </summary>
/// <remarks>
/// Exact up to <see cref="ExactUpTo"/> vertices; beyond, estimated from <see cref="SampleSize"/> start vertices drawn with <see cref="Seed"/> (Brandes and Pich 2007)
/// and scaled up. Runs on all cores; parts are added up in a fixed order, so that the same graph and seed give the same bits on any machine.
/// </remarks>
public sealed class BetweennessCentralityAlgorithm<TVertex, TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph)
    : AlgorithmBase<IVertexAndEdgeListGraph<TVertex, TEdge>>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    // Each part has arrays of its own; their number is fixed so that the order of the additions is.
    private const int Parts = 16;

    /// <summary>Whether directions are forgotten.</summary>
    public bool Undirected { get; init; }

    /// <summary>Whether scores are divided by the number of ordered pairs of other vertices, which makes them 0 to 1.</summary>
    public bool Normalized { get; init; } = true;

    public int ExactUpTo { get; init; } = int.MaxValue;

    public int SampleSize { get; init; } = 256;

    public int Seed { get; init; } = 1;

    /// <summary>Whether the last <c>Compute()</c> was an estimate.</summary>
    public bool IsSampled { get; private set; }

    /// <summary>The score of every vertex. Not normalised, an undirected pair counts once, as in igraph and NetworkX.</summary>
    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    protected override void InternalCompute()
    {
        var compact = Undirected
            ? CompactGraph<TVertex>.Undirected(VisitedGraph, _ => 1)
            : CompactGraph<TVertex>.Directed(VisitedGraph, _ => 1, loops: false);
        var n = compact.VertexCount;
        IsSampled = n > ExactUpTo && SampleSize < n;
        var sources = Enumerable.Range(0, n).ToArray();
        if (IsSampled)
        {
            new Random(Seed).Shuffle(sources);
            sources = sources[..SampleSize];
        }

        var parts = new double[Parts][];
        Parallel.For(0, Parts, part =>
        {
            var search = new ShortestPathSearch(compact.Offsets, compact.Targets);
            for (var i = part; i < sources.Length; i += Parts)
            {
                ThrowIfCancellationRequested();
                search.AddDependenciesOf(sources[i]);
            }

            parts[part] = search.Dependencies;
        });

        var scale = Scale(n, sources.Length);
        var scores = new Dictionary<TVertex, double>(n);
        for (var v = 0; v < n; v++)
        {
            var sum = 0.0;
            foreach (var part in parts)
                sum += part[v];
            scores.Add(compact.Vertices[v], sum * scale);
        }

        Scores = scores;
    }

    private double Scale(int n, int sources)
    {
        var sampled = sources == 0 ? 0 : (double)n / sources;
        if (Normalized) return n > 2 ? sampled / ((n - 1.0) * (n - 2.0)) : 0;
        return Undirected ? sampled / 2 : sampled;
    }
}
