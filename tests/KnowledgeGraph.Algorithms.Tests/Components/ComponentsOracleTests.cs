using CsCheck;
using KnowledgeGraph.Algorithms.Components;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Components;

public sealed class ComponentsOracleTests(PythonOracle oracle)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Igraph_parts_the_vertices_in_the_same_way(bool strong) => OracleGraph.Any(directed: true).Sample(g =>
    {
        var algorithm = new ComponentsAlgorithm<int, SEdge<int>>(g.Unweighted) { Strong = strong };
        algorithm.Compute();
        var expected = oracle.Ask(strong ? "igraph strong components" : "igraph weak components", g);
        Assert.Equal(FirstOfEach(expected), FirstOfEach([.. Enumerable.Range(0, g.N).Select(v => (double)algorithm.Components[v])]));
        Assert.Equal(algorithm.Sizes.OrderDescending(), algorithm.Sizes);
        Assert.Equal(g.N, algorithm.Sizes.Sum());
    }, iter: 100, threads: 1);

    [Fact]
    public void Igraph_and_NetworkX_have_the_same_cut_points() => OracleGraph.Any(directed: false).Sample(g =>
    {
        var algorithm = new CutPointsAlgorithm<int, SEdge<int>>(g.Unweighted);
        algorithm.Compute();
        Assert.Equal(oracle.Ask("igraph articulation points", g), algorithm.ArticulationPoints.Select(v => (double)v));
        var bridges = oracle.Json("networkx bridges", g).AsArray()
            .Select(bridge => (bridge![0]!.GetValue<int>(), bridge[1]!.GetValue<int>()));
        Assert.Equal(bridges, algorithm.Bridges);
    }, iter: 150, threads: 1);

    /// <summary>Each vertex's component, told by its first vertex, so that numbers do not matter.</summary>
    private static int[] FirstOfEach(double[] components) => [.. components.Select(c => Array.IndexOf(components, c))];
}
