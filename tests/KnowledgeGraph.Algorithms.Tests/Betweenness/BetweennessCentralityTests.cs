using CsCheck;
using KnowledgeGraph.Algorithms.Betweenness;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Betweenness;

public sealed class BetweennessCentralityTests
{
    [Fact]
    public void The_kite_is_as_igraph_and_NetworkX_have_it()
    {
        // igraph 0.10.2 Graph.betweenness() of networkx.krackhardt_kite_graph(); NetworkX 2.8.8 gives the same divided by 36
        double[] expected = [0.8333333333333333, 0.8333333333333333, 0, 3.666666666666666, 0, 8.333333333333334, 8.333333333333334, 14, 8, 0];

        var raw = Scores(Edges.Kite(), undirected: true, normalized: false);
        var normalized = Scores(Edges.Kite(), undirected: true, normalized: true);

        Assert.All(Enumerable.Range(0, 10), v => Assert.Equal(expected[v], raw[v], 1e-12));
        Assert.All(Enumerable.Range(0, 10), v => Assert.Equal(expected[v] / 36, normalized[v], 1e-12));
    }

    [Fact]
    public void Directions_are_kept_unless_told_otherwise()
    {
        // igraph 0.10.2: Graph(directed=True).betweenness(), a loop and an isolated vertex among them
        double[] expected = [2, 3, 9, 4, 0, 0, 0];
        var graph = Edges.Directed(7, (0, 1, 1), (1, 2, 1), (2, 0, 1), (2, 3, 1), (4, 2, 1), (4, 4, 1), (3, 5, 1));

        Assert.Equal(expected, Enumerable.Range(0, 7).Select(v => Scores(graph, undirected: false, normalized: false)[v]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void The_middle_of_a_star_is_on_every_path(int leaves)
    {
        var star = Edges.Directed(leaves + 1, Enumerable.Range(1, leaves).Select(leaf => (0, leaf, 1.0)));

        var scores = Scores(star, undirected: true, normalized: true);

        Assert.Equal(1, scores[0], 1e-12);
        Assert.All(Enumerable.Range(1, leaves), leaf => Assert.Equal(0, scores[leaf]));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    public void On_a_path_each_vertex_parts_those_before_from_those_after(int n)
    {
        var path = Edges.Directed(n, Enumerable.Range(0, n - 1).Select(v => (v, v + 1, 1.0)));

        var scores = Scores(path, undirected: true, normalized: false);

        Assert.All(Enumerable.Range(0, n), v => Assert.Equal(v * (n - 1 - v), scores[v], 1e-12));
    }

    [Fact]
    public void In_a_complete_graph_nobody_is_between()
    {
        var complete = Edges.Directed(6, from a in Enumerable.Range(0, 6) from b in Enumerable.Range(0, a) select (a, b, 1.0));

        Assert.All(Scores(complete, undirected: true, normalized: true).Values, score => Assert.Equal(0, score));
    }

    [Fact]
    public void Parallel_edges_and_weights_change_nothing()
        => Assert.Equal(
            Scores(Edges.Directed(4, (0, 1, 1), (1, 2, 1), (0, 3, 1), (3, 2, 1)), undirected: true, normalized: true),
            Scores(Edges.Directed(4, (0, 1, 5), (0, 1, 1), (1, 0, 1), (1, 2, 1), (0, 3, 1), (3, 2, 1)), undirected: true, normalized: true));

    [Fact]
    public void Drawing_all_vertices_is_exact_and_the_same_seed_draws_the_same() => Gen.Int[0, 1000].Sample(seed =>
    {
        var random = new Random(seed);
        var graph = Edges.Directed(40, Enumerable.Range(0, 120).Select(_ => (random.Next(40), random.Next(40), 1.0)));
        var (exact, all) = (Sampled(graph, int.MaxValue, 40, 1), Sampled(graph, 0, 40, seed));
        Assert.Equal(exact, all);
        Assert.Equal(Sampled(graph, 0, 10, seed), Sampled(graph, 0, 10, seed));
    }, iter: 20);

    [Fact]
    public void An_estimate_comes_near()
    {
        var random = new Random(7);
        var graph = Edges.Directed(300, Enumerable.Range(1, 299).SelectMany(v => new[] { (v, random.Next(v), 1.0), (v, random.Next(v), 1.0) }));
        var (exact, estimate) = (Sampled(graph, int.MaxValue, 0, 1), Sampled(graph, 0, 150, 1));

        var top = exact.OrderByDescending(pair => pair.Value).First();

        Assert.Equal(top.Value, estimate[top.Key], top.Value * 0.15);
    }

    private static IReadOnlyDictionary<int, double> Scores(AdjacencyGraph<int, TaggedEdge<int, double>> graph, bool undirected, bool normalized)
    {
        var algorithm = new BetweennessCentralityAlgorithm<int, TaggedEdge<int, double>>(graph) { Undirected = undirected, Normalized = normalized };
        algorithm.Compute();
        return algorithm.Scores;
    }

    private static IReadOnlyDictionary<int, double> Sampled(AdjacencyGraph<int, TaggedEdge<int, double>> graph, int exactUpTo, int sample, int seed)
    {
        var algorithm = new BetweennessCentralityAlgorithm<int, TaggedEdge<int, double>>(graph) { Undirected = true, ExactUpTo = exactUpTo, SampleSize = sample, Seed = seed };
        algorithm.Compute();
        return algorithm.Scores;
    }
}
