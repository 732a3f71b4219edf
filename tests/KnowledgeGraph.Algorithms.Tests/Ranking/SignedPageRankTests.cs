using CsCheck;
using KnowledgeGraph.Algorithms.Ranking;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Ranking;

public sealed class SignedPageRankTests
{
    [Fact]
    public void Who_is_backed_stands_above_zero_and_who_is_attacked_below()
    {
        var scores = Scores(Edges.Directed(5, (0, 1, 1), (2, 1, 1), (0, 3, -1), (2, 3, -1)));

        Assert.True(scores[1] > 0 && scores[3] < 0);
        Assert.Equal(scores[1], -scores[3], 1e-12);
        Assert.Equal(scores[0], scores[2], 1e-12);
    }

    [Fact]
    public void Scores_sum_to_zero_and_turn_with_all_signs() => (
        from n in Gen.Int[1, 12]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[-2, 2]).Array[0, 30]
        select (n, edges)).Sample(g =>
    {
        var scores = Scores(Edges.Directed(g.n, g.edges.Select(e => (e.Item1, e.Item2, (double)e.Item3))));
        var turned = Scores(Edges.Directed(g.n, g.edges.Select(e => (e.Item1, e.Item2, -(double)e.Item3))));
        Assert.Equal(0, scores.Values.Sum(), 1e-9);
        Assert.All(scores, pair => Assert.Equal(pair.Value, -turned[pair.Key], 1e-9));
    });

    private static IReadOnlyDictionary<int, double> Scores(AdjacencyGraph<int, TaggedEdge<int, double>> graph)
    {
        var algorithm = new SignedPageRankAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag);
        algorithm.Compute();
        return algorithm.Scores;
    }
}
