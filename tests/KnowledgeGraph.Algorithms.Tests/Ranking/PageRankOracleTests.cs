using System.Text.Json.Nodes;
using CsCheck;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Ranking;
using KnowledgeGraph.Algorithms.Tests.Oracles;

namespace KnowledgeGraph.Algorithms.Tests.Ranking;

public sealed class PageRankOracleTests(PythonOracle oracle)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Igraph_has_the_same(bool directed) => OracleGraph.Any(directed).Sample(g =>
        OracleGraph.AreEqual(oracle.Ask("igraph pagerank", g), g.Ordered(Ranks(g, null)), 1e-10), iter: 80, threads: 1);

    [Fact]
    public void NetworkX_has_the_same_for_a_personal_view() => OracleGraph.Any(directed: true).Sample(g =>
    {
        var jumps = Enumerable.Range(0, g.N).Select(v => (v % 3) + (v == 0 ? 1.0 : 0)).ToArray();
        var expected = oracle.Ask("networkx personalized pagerank", g,
            ("personalization", new JsonArray([.. jumps.Select(j => (JsonNode)j)])));
        OracleGraph.AreEqual(expected, g.Ordered(Ranks(g, v => jumps[v])), 1e-9);
    }, iter: 60, threads: 1);

    private static IReadOnlyDictionary<int, double> Ranks(OracleGraph g, Func<int, double>? personalization)
    {
        var algorithm = new WeightedPageRankAlgorithm<int,
            WeightedEdge<int>>(g.Graph)
        { Tolerance = 1e-13, Personalization = personalization };
        algorithm.Compute();
        return algorithm.Ranks;
    }
}
