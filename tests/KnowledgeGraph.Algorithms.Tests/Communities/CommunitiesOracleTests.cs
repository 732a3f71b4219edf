using System.Text.Json.Nodes;
using CsCheck;
using KnowledgeGraph.Algorithms.Communities;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Tests.Oracles;

namespace KnowledgeGraph.Algorithms.Tests.Communities;

public sealed class CommunitiesOracleTests(PythonOracle oracle)
{
    [Fact]
    public void Igraph_and_NetworkX_find_our_communities_as_modular_as_we_say()
        => OracleGraph.Any(directed: false).Where(g => g.Edges.Length > 0).Sample(g =>
    {
        foreach (var resolution in (double[])[1, 0.5, 2])
        {
            var louvain = new LouvainAlgorithm<int, WeightedEdge<int>>(g.Graph) { Resolution = resolution };
            var leiden = new LeidenAlgorithm<int, WeightedEdge<int>>(g.Graph) { Resolution = resolution };
            louvain.Compute();
            leiden.Compute();
            foreach (var found in (CommunityAlgorithm<int, WeightedEdge<int>>[])[louvain, leiden])
            {
                var communities = new JsonArray([.. Enumerable.Range(0, g.N).Select(v => (JsonNode)found.Communities[v])]);
                OracleGraph.AreEqual(oracle.Ask("networkx modularity", g, ("communities", communities), ("resolution", resolution)),
                    [found.Modularity]);
                if (resolution == 1) OracleGraph.AreEqual(oracle.Ask("igraph modularity", g, ("communities", communities)),
                    [found.Modularity]);
            }
        }
    }, iter: 40, threads: 1);

    [Fact]
    public void On_random_graphs_modularity_is_on_average_no_lower_than_igraphs()
    {
        var (ours, theirs) = (new double[2], new double[2]);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var g = new OracleGraph(120, false,
                [.. Enumerable.Range(0, 360).Select(_ => (random.Next(120), random.Next(120))).Where(e => e.Item1 < e.Item2)
                .Distinct().Select(e => (e.Item1, e.Item2, 1))]);
            var louvain = new LouvainAlgorithm<int, WeightedEdge<int>>(g.Graph) { Seed = seed };
            var leiden = new LeidenAlgorithm<int, WeightedEdge<int>>(g.Graph) { Seed = seed };
            louvain.Compute();
            leiden.Compute();
            (ours[0], ours[1]) = (ours[0] + louvain.Modularity, ours[1] + leiden.Modularity);
            (theirs[0], theirs[1]) = (theirs[0] + oracle.Ask("igraph louvain", g)[0], theirs[1] + oracle.Ask("igraph leiden", g)[0]);
        }

        Assert.True(ours[0] >= theirs[0], $"Louvain {ours[0] / 40} against {theirs[0] / 40}");
        Assert.True(ours[1] >= theirs[1] - 0.04, $"Leiden {ours[1] / 40} against {theirs[1] / 40}");
    }
}
