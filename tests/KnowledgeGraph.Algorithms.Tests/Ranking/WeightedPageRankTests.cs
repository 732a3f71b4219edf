using CsCheck;
using KnowledgeGraph.Algorithms.Ranking;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Ranking;

public sealed class WeightedPageRankTests
{
    private static readonly Gen<(int N, (int, int, double)[] Edges)> Graphs =
        from n in Gen.Int[1, 12]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Double[0.1, 5]).Array[0, 30]
        select (n, edges);

    [Fact]
    public void Weights_loops_dangling_and_isolated_vertices_are_as_igraph_has_them()
    {
        // igraph 0.10.2: Graph.pagerank(weights, damping=0.85)
        double[] expected = [0.09620815572056995, 0.13493203651731547, 0.2026025956034772, 0.18231425885204774, 0.12266562497268703, 0.20812222417907159, 0.053155104154831045];
        var graph = Edges.Directed(7, (0, 1, 1), (1, 2, 2), (2, 0, 1), (2, 3, 3), (4, 2, 1), (4, 4, 2), (3, 5, 1));

        var ranks = Ranks(graph, tolerance: 1e-13);

        Assert.All(Enumerable.Range(0, 7), v => Assert.Equal(expected[v], ranks[v], 1e-11));
    }

    [Fact]
    public void Ends_with_a_residual_below_the_tolerance()
    {
        var algorithm = new WeightedPageRankAlgorithm<int, TaggedEdge<int, double>>(Edges.Kite());

        algorithm.Compute();

        Assert.InRange(algorithm.Residual, 0, 1e-9);
        Assert.InRange(algorithm.Iterations, 2, 200);
    }

    [Fact]
    public void An_empty_graph_has_no_ranks() => Assert.Empty(Ranks(Edges.Directed(0)));

    [Fact]
    public void A_negative_weight_is_refused()
        => Assert.Throws<InvalidOperationException>(() => Ranks(Edges.Directed(2, (0, 1, -1))));

    [Fact]
    public void Ranks_sum_to_one() => Graphs.Sample(g => Math.Abs(Ranks(Edges.Directed(g.N, g.Edges)).Values.Sum() - 1) < 1e-9);

    [Fact]
    public void Numbering_the_vertices_backwards_changes_no_rank() => Graphs.Sample(g =>
    {
        var ranks = Ranks(Edges.Directed(g.N, g.Edges), 1e-12);
        var backwards = Ranks(Edges.Directed(g.N, g.Edges.Select(e => (g.N - 1 - e.Item1, g.N - 1 - e.Item2, e.Item3))), 1e-12);
        return Enumerable.Range(0, g.N).All(v => Math.Abs(ranks[v] - backwards[g.N - 1 - v]) < 1e-10);
    });

    [Fact]
    public void An_edge_of_weight_two_is_two_parallel_edges()
    {
        var once = Ranks(Edges.Directed(3, (0, 1, 2), (0, 2, 1), (1, 0, 1)));
        var twice = Ranks(Edges.Directed(3, (0, 1, 1), (0, 1, 1), (0, 2, 1), (1, 0, 1)));

        Assert.Equal(once, twice);
    }

    private static IReadOnlyDictionary<int, double> Ranks(AdjacencyGraph<int, TaggedEdge<int, double>> graph, double tolerance = 1e-9)
    {
        var algorithm = new WeightedPageRankAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag) { Tolerance = tolerance };
        algorithm.Compute();
        return algorithm.Ranks;
    }
}
