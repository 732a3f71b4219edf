using CsCheck;
using KnowledgeGraph.Algorithms.Cores;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Cores;

public sealed class CoreNumbersOracleTests(PythonOracle oracle)
{
    [Fact]
    public void Igraph_and_NetworkX_have_the_same() => OracleGraph.Any(directed: false).Sample(g =>
    {
        var algorithm = new CoreNumbersAlgorithm<int, SEdge<int>>(g.Unweighted);
        algorithm.Compute();
        double[] cores = [.. Enumerable.Range(0, g.N).Select(v => (double)algorithm.CoreNumbers[v])];
        OracleGraph.AreEqual(oracle.Ask("igraph cores", g), cores);
        OracleGraph.AreEqual(oracle.Ask("networkx cores", g), cores);
    }, iter: 150, threads: 1);
}
