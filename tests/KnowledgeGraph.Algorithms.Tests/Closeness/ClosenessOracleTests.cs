using System.Text.Json.Nodes;
using CsCheck;
using KnowledgeGraph.Algorithms.Closeness;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Closeness;

public sealed class ClosenessOracleTests(PythonOracle oracle)
{
    [Theory]
    [InlineData(EdgeDirection.Out)]
    [InlineData(EdgeDirection.In)]
    [InlineData(EdgeDirection.Both)]
    public void Igraph_has_the_same(EdgeDirection direction) => OracleGraph.Any(directed: true).Sample(g =>
    {
        (string, JsonNode) asked = ("direction", direction.ToString());
        var (steps, lengths) = (Measured(g.Unweighted, direction), Measured(g.Graph, direction));
        OracleGraph.AreEqual(oracle.Ask("igraph closeness", g, asked), g.Ordered(steps.Closeness));
        OracleGraph.AreEqual(oracle.Ask("igraph weighted closeness", g, asked), g.Ordered(lengths.Closeness));
        if (g.N == 1) return;
        OracleGraph.AreEqual(oracle.Ask("igraph harmonic", g, asked), g.Ordered(steps.Harmonic));
        OracleGraph.AreEqual(oracle.Ask("igraph weighted harmonic", g, asked), g.Ordered(lengths.Harmonic));
    }, iter: 50, threads: 1);

    [Fact]
    public void NetworkX_has_the_same_where_reach_scales() => OracleGraph.Any(directed: true).Sample(g =>
    {
        var algorithm = new ClosenessCentralityAlgorithm<int, SEdge<int>>(g.Unweighted) { ScaledByReach = true };
        algorithm.Compute();
        OracleGraph.AreEqual(oracle.Ask("networkx closeness", g), g.Ordered(algorithm.Closeness));
    }, iter: 50, threads: 1);

    private static ClosenessCentralityAlgorithm<int, TEdge> Measured<TEdge>(IEdgeListGraph<int, TEdge> graph, EdgeDirection direction)
        where TEdge : IEdge<int>
    {
        var algorithm = new ClosenessCentralityAlgorithm<int, TEdge>(graph) { Direction = direction };
        algorithm.Compute();
        return algorithm;
    }
}
