using CsCheck;
using KnowledgeGraph.Algorithms.Clustering;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Clustering;

public sealed class ClusteringOracleTests(PythonOracle oracle)
{
    [Fact]
    public void Igraph_and_NetworkX_have_the_same() => OracleGraph.Any(directed: false).Sample(g =>
    {
        var algorithm = new ClusteringAlgorithm<int, SEdge<int>>(g.Unweighted);
        algorithm.Compute();
        OracleGraph.AreEqual(oracle.Ask("igraph clustering", g), g.Ordered(algorithm.Coefficients));
        OracleGraph.AreEqual(oracle.Ask("networkx clustering", g), g.Ordered(algorithm.Coefficients));
        OracleGraph.AreEqual(oracle.Ask("igraph transitivity", g), [algorithm.Transitivity]);
        Assert.Equal(algorithm.Coefficients.Values.Average(), algorithm.Average, 1e-12);
    }, iter: 100, threads: 1);
}
