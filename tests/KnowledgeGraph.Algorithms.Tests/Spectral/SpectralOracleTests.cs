using CsCheck;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Spectral;
using KnowledgeGraph.Algorithms.Tests.Oracles;

namespace KnowledgeGraph.Algorithms.Tests.Spectral;

public sealed class SpectralOracleTests(PythonOracle oracle)
{
    /// <summary>Graphs that hang together, so that there is one leading eigenvector and not several for an oracle to choose from.</summary>
    private static Gen<OracleGraph> Connected(bool directed) => OracleGraph.Any(directed).Where(g => g.N > 2).Select(g => g with
    {
        Edges = [.. g.Edges, .. Enumerable.Range(0, g.N)
            .SelectMany(v => new[] { (From: v, To: (v + 1) % g.N, Weight: 1), (From: v, To: (v + 2) % g.N, Weight: 1) })
            .Select(e => directed || e.From < e.To ? e : (From: e.To, To: e.From, e.Weight))
                .Where(e => !g.Edges.Any(o => (o.From, o.To) == (e.From, e.To))).DistinctBy(e => (e.From, e.To))],
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Igraph_has_the_same_eigenvector(bool directed) => Connected(directed).Sample(g =>
    {
        var algorithm = new EigenvectorCentralityAlgorithm<int, WeightedEdge<int>>(g.Graph) { Directed = directed };
        algorithm.Compute();
        OracleGraph.AreEqual(oracle.Ask("igraph eigenvector", g), g.Ordered(algorithm.Scores), 1e-6);
    }, iter: 60, threads: 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NetworkX_has_the_same_Katz_centrality(bool directed) => OracleGraph.Any(directed).Sample(g =>
    {
        var algorithm = new KatzCentralityAlgorithm<int, WeightedEdge<int>>(g.Graph);
        algorithm.Compute();
        OracleGraph.AreEqual(oracle.Ask("networkx katz", g, ("alpha", algorithm.UsedAlpha)), g.Ordered(algorithm.Scores), 1e-9);
    }, iter: 60, threads: 1);

    [Fact]
    public void Igraph_has_the_same_hubs_and_authorities() => Connected(directed: true).Sample(g =>
    {
        var algorithm = new HitsAlgorithm<int, WeightedEdge<int>>(g.Graph);
        algorithm.Compute();
        OracleGraph.AreEqual(SumToOne(oracle.Ask("igraph hubs", g)), g.Ordered(algorithm.Hubs), 1e-6);
        OracleGraph.AreEqual(SumToOne(oracle.Ask("igraph authorities", g)), g.Ordered(algorithm.Authorities), 1e-6);
    }, iter: 60, threads: 1);

    private static double[] SumToOne(double[] scores) => [.. scores.Select(score => score / scores.Sum())];
}
