using CsCheck;
using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Balance;

public sealed class PnIndexTests
{
    [Fact]
    public void The_example_of_signnet_has_the_published_scores()
    {
        // R signnet, vignette "Centrality": a network in which signed degree tells nobody apart
        double[] expected = [0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.9072930];
        string[] rows = ["0+0+000--0", "+0+-+--000", "0+0+-000-0", "+-+0+--000", "0+-+0+0-0-", "0-0-+0+0+-", "0-0-0+0+-+", "-000-0+0+0",
            "-0-00+-+0+", "0000--+0+0"];
        var edges = from a in Enumerable.Range(0, 10)
                    from b in Enumerable.Range(a, 10 - a)
                    where rows[a][b] != '0'
                    select (a, b,
            rows[a][b] == '+' ? 1.0 : -1);

        var scores = Scores(Edges.Directed(10, edges), EdgeDirection.Both);

        Assert.All(Enumerable.Range(0, 10), v => Assert.Equal(expected[v], scores[v], 5e-8));
    }

    [Fact]
    public void Scores_solve_the_equations_that_define_them() => (
        from n in Gen.Int[2, 10]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[-1, 1]).Array[0, 40]
        select (n, edges: edges.Where(e => e.Item1 != e.Item2).DistinctBy(e => (e.Item1, e.Item2)).ToArray())).Sample(g =>
    {
        var scores = Scores(Edges.Directed(g.n, g.edges.Select(e => (e.Item1, e.Item2, (double)e.Item3))), EdgeDirection.In);
        var a = new double[g.n, g.n];
        foreach (var (from, to, sign) in g.edges)
            a[from, to] = (sign < 0 ? -2 : sign) / ((2.0 * g.n) - 2);
        // (I - A'A) x = (I + A') 1, Everett and Borgatti 2014, equation for the in-version
        for (var v = 0; v < g.n; v++)
        {
            var left = scores[v] - Enumerable.Range(0, g.n).Sum(u => a[u, v] * Enumerable.Range(0, g.n).Sum(w => a[u, w] * scores[w]));
            var right = 1 + Enumerable.Range(0, g.n).Sum(u => a[u, v]);
            Assert.Equal(right, left, 1e-9);
        }
    });

    [Fact]
    public void All_against_all_settles()
    {
        var scores = Scores(Edges.Directed(5, from a in Enumerable.Range(0, 5) from b in Enumerable.Range(0, a) select (a, b, -1.0)),
            EdgeDirection.Both);

        Assert.All(scores.Values, score => Assert.Equal(0.5, score, 1e-9));
    }

    private static IReadOnlyDictionary<int, double> Scores(AdjacencyGraph<int, TaggedEdge<int, double>> graph, EdgeDirection direction)
    {
        var algorithm = new PnIndexAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag) { Direction = direction };
        algorithm.Compute();
        return algorithm.Scores;
    }
}
