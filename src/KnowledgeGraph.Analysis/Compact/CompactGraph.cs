using QuikGraph;

namespace KnowledgeGraph.Analysis.Compact;

/// <summary>
/// A QuikGraph graph as arrays (compressed sparse rows): vertex i's successors are <c>Targets[Offsets[i]..Offsets[i + 1]]</c>, in order of their number.
/// Parallel edges are one, with their weights added; loops are left out where asked. Immutable, so many threads may read it.
/// </summary>
public sealed class CompactGraph<TVertex>
    where TVertex : notnull
{
    private CompactGraph(IReadOnlyList<TVertex> vertices, int[] offsets, int[] targets, double[] weights)
    {
        Vertices = vertices;
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>The vertices by number, in the order in which the graph lists them.</summary>
    public IReadOnlyList<TVertex> Vertices { get; }

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>The weight of the edge at the same place of <see cref="Targets"/>.</summary>
    public double[] Weights { get; }

    public int VertexCount => Vertices.Count;

    public int EdgeCount => Targets.Length;

    /// <summary>Keeps the directions.</summary>
    public static CompactGraph<TVertex> Directed<TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> weight, bool loops = true)
        where TEdge : IEdge<TVertex>
        => Build(graph, weight, loops, bothWays: false);

    /// <summary>Forgets the directions: each edge stands in both its ends' rows (a loop once).</summary>
    public static CompactGraph<TVertex> Undirected<TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> weight, bool loops = false)
        where TEdge : IEdge<TVertex>
        => Build(graph, weight, loops, bothWays: true);

    /// <summary>The same edges the other way round.</summary>
    public CompactGraph<TVertex> Reversed()
    {
        var sources = new int[EdgeCount];
        for (var v = 0; v < VertexCount; v++)
            sources.AsSpan(Offsets[v], Offsets[v + 1] - Offsets[v]).Fill(v);
        return Fill(Vertices, Targets, sources, Weights);
    }

    private static CompactGraph<TVertex> Build<TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> weight, bool loops, bool bothWays)
        where TEdge : IEdge<TVertex>
    {
        var vertices = graph.Vertices.ToArray();
        var number = new Dictionary<TVertex, int>(vertices.Length);
        foreach (var vertex in vertices)
            number.Add(vertex, number.Count);

        var sources = new List<int>(graph.EdgeCount);
        var targets = new List<int>(graph.EdgeCount);
        var weights = new List<double>(graph.EdgeCount);
        foreach (var edge in graph.Edges)
        {
            var (source, target, w) = (number[edge.Source], number[edge.Target], weight(edge));
            if (source == target && !loops) continue;
            Add(source, target, w);
            if (bothWays && source != target) Add(target, source, w);
        }

        return Fill(vertices, [.. sources], [.. targets], [.. weights]);

        void Add(int source, int target, double w)
        {
            sources.Add(source);
            targets.Add(target);
            weights.Add(w);
        }
    }

    /// <summary>Counting sort by source, then by target within each row, then parallel edges into one.</summary>
    private static CompactGraph<TVertex> Fill(IReadOnlyList<TVertex> vertices, int[] sources, int[] targets, double[] weights)
    {
        var starts = new int[vertices.Count + 1];
        foreach (var source in sources)
            starts[source + 1]++;
        for (var v = 0; v < vertices.Count; v++)
            starts[v + 1] += starts[v];

        var next = starts.AsSpan(0, vertices.Count).ToArray();
        var rowTargets = new int[targets.Length];
        var rowWeights = new double[targets.Length];
        for (var e = 0; e < targets.Length; e++)
        {
            var place = next[sources[e]]++;
            rowTargets[place] = targets[e];
            rowWeights[place] = weights[e];
        }

        var offsets = new int[vertices.Count + 1];
        var kept = 0;
        for (var v = 0; v < vertices.Count; v++)
        {
            var (from, to) = (starts[v], starts[v + 1]);
            Array.Sort(rowTargets, rowWeights, from, to - from);
            for (var e = from; e < to; e++)
            {
                if (kept > offsets[v] && rowTargets[kept - 1] == rowTargets[e])
                {
                    rowWeights[kept - 1] += rowWeights[e];
                    continue;
                }

                rowTargets[kept] = rowTargets[e];
                rowWeights[kept++] = rowWeights[e];
            }

            offsets[v + 1] = kept;
        }

        return new CompactGraph<TVertex>(vertices, offsets, rowTargets[..kept], rowWeights[..kept]);
    }
}
