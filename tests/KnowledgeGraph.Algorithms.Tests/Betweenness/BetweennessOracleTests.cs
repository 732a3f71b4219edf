using CsCheck;
using KnowledgeGraph.Algorithms.Betweenness;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Betweenness;

public sealed class BetweennessOracleTests(PythonOracle oracle)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Igraph_and_NetworkX_have_the_same(bool directed) => OracleGraph.Any(directed).Sample(g =>
    {
        OracleGraph.AreEqual(oracle.Ask("igraph betweenness", g), g.Ordered(Scores(g.Unweighted, normalized: false)));
        if (g.N > 2) OracleGraph.AreEqual(oracle.Ask("networkx betweenness", g), g.Ordered(Scores(g.Unweighted, normalized: true)));
    }, iter: 60, threads: 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Igraph_and_NetworkX_have_the_same_with_lengths(bool directed) => OracleGraph.Any(directed).Sample(g =>
    {
        OracleGraph.AreEqual(oracle.Ask("igraph weighted betweenness", g), g.Ordered(Scores(g.Graph, normalized: false)));
        if (g.N > 2) OracleGraph.AreEqual(oracle.Ask("networkx weighted betweenness", g), g.Ordered(Scores(g.Graph, normalized: true)));
    }, iter: 60, threads: 1);

    private static IReadOnlyDictionary<int, double> Scores<TEdge>(IEdgeListGraph<int, TEdge> graph, bool normalized)
        where TEdge : IEdge<int>
    {
        var algorithm = new BetweennessCentralityAlgorithm<int, TEdge>(graph) { Normalized = normalized };
        algorithm.Compute();
        return algorithm.Scores;
    }
}
