using CsCheck;
using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Oracles;

/// <summary>A simple random graph, as the oracles and we are given it: no loops, no parallel edges, weights that are small whole
/// numbers.</summary>
public sealed record OracleGraph(int N, bool Directed, (int From, int To, int Weight)[] Edges)
{
    /// <summary>Up to 40 vertices, from sparse and in many parts to dense.</summary>
    public static Gen<OracleGraph> Any(bool directed) =>
        from n in Gen.Int[1, 40]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[1, 5]).Array[0, n * 4]
        select new OracleGraph(n, directed, [.. edges
            .Select(e => directed || e.Item1 < e.Item2 ? e : (e.Item2, e.Item1, e.Item3))
            .Where(e => e.Item1 != e.Item2)
            .DistinctBy(e => (e.Item1, e.Item2))]);

    public IEdgeListGraph<int, WeightedEdge<int>> Graph => CompactGraph<int>.From(
        [.. Enumerable.Range(0, N)], [.. Edges.Select(e => e.From)], [.. Edges.Select(e => e.To)],
            [.. Edges.Select(e => (double)e.Weight)], Directed);

    /// <summary>The same without weights, as a graph of QuikGraph's own.</summary>
    public IEdgeListGraph<int, SEdge<int>> Unweighted
    {
        get
        {
            var edges = Edges.Select(e => new SEdge<int>(e.From, e.To));
            var graph = Directed ? (IMutableVertexAndEdgeSet<int, SEdge<int>>)new AdjacencyGraph<int, SEdge<int>>()
                : new UndirectedGraph<int, SEdge<int>>();
            graph.AddVertexRange(Enumerable.Range(0, N));
            graph.AddEdgeRange(edges);
            return (IEdgeListGraph<int, SEdge<int>>)graph;
        }
    }

    public double[] Ordered(IReadOnlyDictionary<int, double> values) => [.. Enumerable.Range(0, N).Select(v => values[v])];

    public static void AreEqual(double[] expected, double[] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var v = 0; v < expected.Length; v++)
            Assert.True(Math.Abs(expected[v] - actual[v]) <= tolerance * Math.Max(1, Math.Abs(expected[v])),
                $"vertex {v}: the oracle says {expected[v]:R}, we {actual[v]:R}");
    }
}
