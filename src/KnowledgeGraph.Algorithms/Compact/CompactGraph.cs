using QuikGraph;

namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>
/// A graph whose edges stand in arrays, made once from a QuikGraph graph and itself one: algorithms that are given it skip the
/// conversion. Parallel edges are one, and an undirected graph keeps no loops. Immutable; the arrays for other directions are made when
/// first asked for. Thread-safe.
/// </summary>
public sealed class CompactGraph<TVertex> : IEdgeListGraph<TVertex, WeightedEdge<TVertex>>
    where TVertex : notnull
{
    private readonly Func<double, double, double> _merge;
    private readonly Lazy<Dictionary<TVertex, int>> _numbers;
    private readonly Lazy<Adjacency> _backward;
    private readonly Lazy<Adjacency> _undirected;

    private CompactGraph(IReadOnlyList<TVertex> vertices, Adjacency forward, bool isDirected, Func<double, double, double> merge)
    {
        Vertices = vertices;
        Forward = forward;
        IsDirected = isDirected;
        _merge = merge;
        _numbers = new(Numbers);
        _backward = new(() => IsDirected ? AdjacencyRows.Transposed(Forward) : Forward);
        _undirected = new(() => IsDirected ? AdjacencyRows.BothWays(Forward, Backward, _merge) : Forward);
    }

    /// <summary>The vertices by number, in the order in which the graph lists them.</summary>
    public IReadOnlyList<TVertex> Vertices { get; }

    /// <summary>The edges by their source; of an undirected graph by both ends, and without loops.</summary>
    public Adjacency Forward { get; }

    /// <summary>The edges by their target.</summary>
    public Adjacency Backward => _backward.Value;

    /// <summary>The edges by both ends, directions forgotten, without loops; the weights of both directions are merged as those of
    /// parallel edges are.</summary>
    public Adjacency Undirected => _undirected.Value;

    public bool IsDirected { get; }

    public bool AllowParallelEdges => false;

    public bool IsVerticesEmpty => Vertices.Count == 0;

    public int VertexCount => Vertices.Count;

    public bool IsEdgesEmpty => Forward.EdgeCount == 0;

    public int EdgeCount => IsDirected ? Forward.EdgeCount : Forward.EdgeCount / 2;

    IEnumerable<TVertex> IVertexSet<TVertex>.Vertices => Vertices;

    public IEnumerable<WeightedEdge<TVertex>> Edges
    {
        get
        {
            for (var v = 0; v < VertexCount; v++)
            {
                for (var e = Forward.Offsets[v]; e < Forward.Offsets[v + 1]; e++)
                {
                    if (IsDirected || v < Forward.Targets[e]) yield return new(Vertices[v], Vertices[Forward.Targets[e]],
                        Forward.WeightAt(e));
                }
            }
        }
    }

    /// <summary>Makes the arrays. A graph that is one already is given back as it is where no weight is asked for.</summary>
    /// <param name="graph">Directed or not; its order of vertices becomes their numbers.</param>
    /// <param name="weight">The weight of an edge; null makes each edge 1.</param>
    /// <param name="merge">The weight of several edges between two vertices from those of two; null adds them.</param>
    public static CompactGraph<TVertex> From<TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null, Func<double, double, double>? merge = null)
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph is CompactGraph<TVertex> compact && weight is null) return compact.MergingBy(merge);
        var vertices = graph.Vertices.ToArray();
        var number = new Dictionary<TVertex, int>(vertices.Length);
        foreach (var vertex in vertices)
            number.Add(vertex, number.Count);
        var edges = new List<(int Source, int Target, double Weight)>(graph.EdgeCount);
        foreach (var edge in graph.Edges)
            edges.Add((number[edge.Source], number[edge.Target], weight?.Invoke(edge) ?? 1));
        var sources = edges.ConvertAll(edge => edge.Source).ToArray();
        var targets = edges.ConvertAll(edge => edge.Target).ToArray();
        var weights = weight is null ? null : edges.ConvertAll(edge => edge.Weight).ToArray();
        return From(vertices, sources, targets, weights, graph.IsDirected, merge);
    }

    /// <summary>Makes the graph of edges that are given by their vertices' numbers, without a graph of objects in between.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    /// <exception cref="IndexOutOfRangeException">An edge names a number that no vertex has.</exception>
    public static CompactGraph<TVertex> From(
        IReadOnlyList<TVertex> vertices, int[] sources, int[] targets, double[]? weights = null, bool isDirected = true, Func<double,
            double, double>? merge = null)
    {
        ArgumentNullException.ThrowIfNull(vertices);
        if (sources.Length != targets.Length || (weights is not null && weights.Length != sources.Length))
            throw new ArgumentException($"There are {sources.Length} sources, {targets.Length} targets and {weights?.Length} weights: each edge needs one of each.");
        merge ??= static (a, b) => a + b;
        var forward = AdjacencyRows.Of(vertices.Count, sources, targets, weights, merge);
        if (!isDirected) forward = AdjacencyRows.BothWays(forward, AdjacencyRows.Transposed(forward), merge);
        return new CompactGraph<TVertex>(vertices, forward, isDirected, merge);
    }

    /// <summary>The vertex's number, or -1 where it is none of this graph.</summary>
    public int NumberOf(TVertex vertex) => _numbers.Value.TryGetValue(vertex, out var number) ? number : -1;

    public bool ContainsVertex(TVertex vertex) => NumberOf(vertex) >= 0;

    public bool ContainsEdge(WeightedEdge<TVertex> edge)
    {
        var (source, target) = (NumberOf(edge.Source), NumberOf(edge.Target));
        if (source < 0 || target < 0) return false;
        var place = Forward.Neighbours(source).BinarySearch(target);
        return place >= 0 && Forward.WeightAt(Forward.Offsets[source] + place).Equals(edge.Weight);
    }

    internal VertexValues<TVertex, TValue> Values<TValue>(TValue[] byNumber) => new(this, byNumber);

    // Only what both directions of a pair come to depends on it.
    private CompactGraph<TVertex> MergingBy(Func<double, double, double>? merge)
        => merge is null || merge == _merge || Forward.Weights is null ? this
            : new CompactGraph<TVertex>(Vertices, Forward, IsDirected, merge);

    private Dictionary<TVertex, int> Numbers()
    {
        var numbers = new Dictionary<TVertex, int>(Vertices.Count);
        for (var v = 0; v < Vertices.Count; v++)
            numbers.Add(Vertices[v], v);
        return numbers;
    }
}
