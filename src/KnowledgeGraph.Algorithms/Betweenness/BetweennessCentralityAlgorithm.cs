using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Betweenness;

/// <summary>
/// Betweenness centrality (Brandes 2001): the share of shortest paths between two other vertices that pass through a vertex. Directions
/// are kept unless
/// <see cref="Undirected"/>; loops do not count; vertices without edges get 0. Without lengths each edge is one step and parallel edges
/// are one.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="length">How long an edge is, above 0; of parallel edges the shortest counts. Null makes each edge one step.</param>
/// <remarks>
/// Exact up to <see cref="ExactUpTo"/> vertices, in time vertices times edges; beyond, estimated from <see cref="SampleSize"/> start
/// vertices drawn with
/// <see cref="Seed"/> and scaled up (Brandes and Pich 2007), with an <see cref="ErrorBound"/>. Parts are added up in a fixed order: the
/// same graph and seed give the same bits on any number of cores.
/// </remarks>
public sealed class BetweennessCentralityAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? length = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, length)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    // Each part has a sum of its own; their number is fixed so that the order of the additions is.
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

    /// <summary>
    /// With 95 % certainty no normalised score is further than this from the exact one: Hoeffding's inequality over the drawn vertices
    /// (drawing without replacement only helps) and a union over all vertices. 0 where the scores are exact. Most scores are much nearer.
    /// </summary>
    public double ErrorBound { get; private set; }

    /// <summary>The score of every vertex. Not normalised, an undirected pair counts once, as in igraph and NetworkX.</summary>
    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    private protected override Func<double, double, double> Merge => Math.Min;

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, length => length > 0, "betweenness takes lengths above 0");
        var undirected = Undirected || !graph.IsDirected;
        var n = graph.VertexCount;
        // Hubs get the first numbers, so that what most searches read lies together.
        var order = HubsFirst(graph);
        var rows = AdjacencyRows.Renumbered(undirected ? graph.Undirected : graph.Forward, order);
        var sources = Sources(rows);
        var sums = rows.Weights is null ? Unweighted(rows, sources) : Weighted(rows, sources);
        var scale = Scale(n, sources.Length, undirected);
        var scores = new double[n];
        for (var i = 0; i < n; i++)
            scores[order[i]] = sums[i] * scale;
        ErrorBound = IsSampled ? (double)n / (n - 1) * Math.Sqrt(Math.Log(2 * n / 0.05) / (2.0 * sources.Length)) : 0;
        Scores = graph.Values(scores);
    }

    private static int[] HubsFirst(CompactGraph<TVertex> graph)
    {
        var order = Enumerable.Range(0, graph.VertexCount).ToArray();
        Array.Sort([.. order.Select(v => -(long)(graph.Forward.Degree(v) + graph.Backward.Degree(v)) * graph.VertexCount + v)], order);
        return order;
    }

    private int[] Sources(Adjacency rows)
    {
        var n = rows.VertexCount;
        IsSampled = n > ExactUpTo && SampleSize < n;
        var sources = Enumerable.Range(0, n).ToArray();
        if (IsSampled)
        {
            new Random(Seed).Shuffle(sources);
            sources = sources[..Math.Max(1, SampleSize)];
        }

        // Sources whose first neighbours are the same go together: their searches meet early.
        var keys = Array.ConvertAll(sources, v => rows.Neighbours(v) switch
        {
            [] => (int.MaxValue, int.MaxValue, v),
            [var only] => (only, int.MaxValue, v),
            [var first, var second, ..] => (first, second, v),
        });
        Array.Sort(keys, sources);
        return sources;
    }

    private double[] Unweighted(Adjacency rows, int[] sources)
    {
        var parts = new double[Parts][];
        var batches = (sources.Length + BatchedPaths.Lanes - 1) / BatchedPaths.Lanes;
        InParallel(
            Parts,
            () => new BatchedPaths(rows),
            (paths, part) =>
            {
                parts[part] = new double[rows.VertexCount];
                for (var batch = part; batch < batches && !IsStopping; batch += Parts)
                {
                    var start = batch * BatchedPaths.Lanes;
                    paths.Add(sources.AsSpan(start, Math.Min(BatchedPaths.Lanes, sources.Length - start)), parts[part]);
                }
            },
            paths => paths.Dispose());
        return Sum(parts, rows.VertexCount);
    }

    private double[] Weighted(Adjacency rows, int[] sources)
    {
        var parts = new double[Parts][];
        InParallel(
            Parts,
            () => new WeightedPaths(rows),
            (paths, part) =>
            {
                parts[part] = new double[rows.VertexCount];
                for (var i = part; i < sources.Length && !IsStopping; i += Parts)
                    paths.Add(sources[i], parts[part]);
            },
            _ => { });
        return Sum(parts, rows.VertexCount);
    }

    private static double[] Sum(double[][] parts, int n)
    {
        var sums = new double[n];
        foreach (var part in parts)
        {
            for (var v = 0; v < n; v++)
                sums[v] += part[v];
        }

        return sums;
    }

    private double Scale(int n, int sources, bool undirected)
    {
        var sampled = sources == 0 ? 0 : (double)n / sources;
        if (Normalized) return n > 2 ? sampled / ((n - 1.0) * (n - 2.0)) : 0;
        return undirected ? sampled / 2 : sampled;
    }
}
