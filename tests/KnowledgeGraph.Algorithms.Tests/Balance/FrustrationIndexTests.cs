using CsCheck;
using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Balance;

public sealed class FrustrationIndexTests
{
    private static readonly Gen<(int N, (int, int, int)[] Edges)> Graphs =
        from n in Gen.Int[1, 10]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[-2, 2]).Array[0, 30]
        select (n, edges);

    [Fact]
    public void The_tribes_are_as_signnet_has_them()
    {
        var algorithm = Measured(Edges.Directed(16, Tribes.Edges));

        // balance_score(tribes, method = "frustration") is 0.7586207: 1 - 2 * 7 / 58
        Assert.Equal((7.0, 7.0, true), (algorithm.LowerBound, algorithm.UpperBound, algorithm.IsExact));
        Assert.Equal(0.7586207, 1 - (2 * algorithm.UpperBound / 58), 1e-7);
    }

    [Fact]
    public void Trying_all_camps_finds_nothing_less() => Graphs.Sample(g =>
    {
        var sums = Sums(g.N, g.Edges);
        var least = Enumerable.Range(0, 1 << g.N).Min(camps => Frustrated(sums, v => (camps >> v & 1) != 0));
        var exact = Measured(Edges.Directed(g.N, g.Edges.Select(e => (e.Item1, e.Item2, (double)e.Item3))));
        Assert.Equal((least, least), (exact.LowerBound, exact.UpperBound));
        Assert.Equal(least, Frustrated(sums, v => exact.Sides[v]));
    });

    [Fact]
    public void Without_a_budget_the_bounds_hold_the_least_between_them() => Graphs.Sample(g =>
    {
        var graph = Edges.Directed(g.N, g.Edges.Select(e => (e.Item1, e.Item2, (double)e.Item3)));
        var (exact, bounds) = (Measured(graph), Measured(graph, budget: 0));
        Assert.InRange(exact.UpperBound, bounds.LowerBound, bounds.UpperBound);
        Assert.Equal(bounds.UpperBound, Frustrated(Sums(g.N, g.Edges), v => bounds.Sides[v]));
    });

    [Fact]
    public void A_graph_too_large_to_search_through_is_bounded_in_time()
    {
        var random = new Random(3);
        var edges = Enumerable.Range(0, 6_000).Select(_ => (random.Next(1_000), random.Next(1_000), random.Next(2) == 0 ? 1.0 : -1))
            .Where(e => e.Item1 != e.Item2);

        var algorithm = Measured(Edges.Directed(1_000, edges));

        Assert.False(algorithm.IsExact);
        Assert.InRange(algorithm.LowerBound, 1, algorithm.UpperBound);
    }

    private static FrustrationIndexAlgorithm<int, TaggedEdge<int,
        double>> Measured(AdjacencyGraph<int, TaggedEdge<int, double>> graph, long budget = 10_000_000)
    {
        var algorithm = new FrustrationIndexAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag) { Budget = budget };
        algorithm.Compute();
        return algorithm;
    }

    private static int[,] Sums(int n, (int From, int To, int Weight)[] edges)
    {
        var sums = new int[n, n];
        foreach (var (from, to, weight) in edges)
            sums[Math.Min(from, to), Math.Max(from, to)] += weight;
        return sums;
    }

    private static double Frustrated(int[,] sums, Func<int, bool> side)
    {
        var frustrated = 0;
        for (var a = 0; a < sums.GetLength(0); a++)
        {
            for (var b = a + 1; b < sums.GetLength(0); b++)
            {
                if ((side(a) == side(b)) != (sums[a, b] > 0)) frustrated += Math.Abs(sums[a, b]);
            }
        }

        return frustrated;
    }
}
