using CsCheck;
using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Balance;

public sealed class StructuralBalanceTests
{
    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(1, 1, -1, false)]
    [InlineData(1, -1, -1, true)]
    [InlineData(-1, -1, -1, false)]
    public void A_triangle_is_balanced_with_an_even_number_of_foes(double ab, double bc, double ac, bool balanced)
    {
        var result = Balance(Edges.Directed(3, (0, 1, ab), (1, 2, bc), (0, 2, ac)));

        Assert.Equal((balanced ? 1 : 0, balanced ? 0 : 1), (result.Census.Balanced, result.Census.Unbalanced));
        Assert.Equal(balanced ? 1 : 0, result.Census.BalancedShare);
    }

    [Fact]
    public void The_tribes_are_as_signnet_has_them()
    {
        var result = Balance(Edges.Directed(16, Tribes.Edges));

        // balance_score(tribes, method = "triangles") is 0.8676471
        Assert.Equal(0.8676471, result.Census.BalancedShare!.Value, 5e-8);
        Assert.Equal(68, result.Census.Balanced + result.Census.Unbalanced);
    }

    [Fact]
    public void Both_directions_add_up_and_a_tie_at_zero_is_none()
    {
        var result = Balance(Edges.Directed(3, (0, 1, 1), (1, 0, -1), (1, 2, 1), (0, 2, 1), (0, 0, -5)));

        Assert.Null(result.Census.BalancedShare);
    }

    [Fact]
    public void The_strongest_unbalanced_triangle_comes_first()
    {
        var result = Balance(Edges.Directed(6, (0, 1, 1), (1, 2, 1), (0, 2, -1), (3, 4, -2), (4, 5, 3), (3, 5, 4)));

        Assert.Equal(
            [new SignedTriangle<int>(3, 4, 5, false, true, true, 2), new SignedTriangle<int>(0, 1, 2, true, true, false, 1)],
            result.StrongestUnbalanced);
    }

    [Fact]
    public void Counts_are_those_of_trying_every_three() => (
        from n in Gen.Int[3, 9]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[-2, 2]).Array[0, 40]
        select (n, edges)).Sample(g =>
    {
        var sum = new int[g.n, g.n];
        foreach (var (from, to, weight) in g.edges)
        {
            sum[from, to] += weight;
            if (from != to) sum[to, from] += weight;
        }

        var signs = from a in Enumerable.Range(0, g.n) from b in Enumerable.Range(a + 1, g.n - a - 1) from c in Enumerable.Range(b + 1, g.n - b - 1) select Math.Sign(sum[a, b] * sum[b, c] * sum[a, c]);
        var result = Balance(Edges.Directed(g.n, g.edges.Select(e => (e.Item1, e.Item2, (double)e.Item3))));
        return result.Census.Balanced == signs.Count(s => s > 0) && result.Census.Unbalanced == signs.Count(s => s < 0) && result.StrongestUnbalanced.Count == Math.Min(10, result.Census.Unbalanced);
    });

    private static StructuralBalanceAlgorithm<int, TaggedEdge<int, double>> Balance(AdjacencyGraph<int, TaggedEdge<int, double>> graph)
    {
        var algorithm = new StructuralBalanceAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag);
        algorithm.Compute();
        return algorithm;
    }
}
