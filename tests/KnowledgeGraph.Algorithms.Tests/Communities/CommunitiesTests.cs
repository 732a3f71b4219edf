using CsCheck;
using KnowledgeGraph.Algorithms.Communities;
using KnowledgeGraph.Algorithms.Components;
using KnowledgeGraph.Algorithms.Tests.Oracles;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Communities;

public sealed class CommunitiesTests
{
    private static readonly Gen<AdjacencyGraph<int, TaggedEdge<int, double>>> Graphs =
        from n in Gen.Int[1, 30]
        from edges in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Double[0.5, 3]).Array[0, 60]
        select Edges.Directed(n, edges);

    [Fact]
    public void Two_cliques_with_one_bridge_are_two_communities()
    {
        var graph = Edges.Directed(10, [.. Clique(0), .. Clique(5), (4, 5, 1)]);

        foreach (var found in Both(graph))
        {
            Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], found.Communities.Values);
            Assert.Equal([5, 5], found.Sizes);
        }
    }

    [Fact]
    public void A_higher_resolution_gives_no_fewer_communities_of_a_ring_of_cliques()
    {
        var ring = Edges.Directed(50, Enumerable.Range(0, 10).SelectMany(c => Clique(5 * c).Append(((5 * c) + 4, 5 * (c + 1) % 50, 1.0))));

        var counts = ((double[])[0.1, 1, 4]).Select(resolution =>
        {
            var leiden = new LeidenAlgorithm<int, TaggedEdge<int, double>>(ring, edge => edge.Tag) { Resolution = resolution };
            leiden.Compute();
            return leiden.CommunityCount;
        }).ToList();

        Assert.Equal(10, counts[1]);
        Assert.True(counts[0] < counts[1] && counts[1] <= counts[2], string.Join(' ', counts));
    }

    [Fact]
    public void Leidens_communities_hang_together() => Graphs.Sample(graph =>
    {
        var leiden = new LeidenAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag);
        leiden.Compute();
        var within = graph.Clone();
        within.RemoveEdgeIf(edge => leiden.Communities[edge.Source] != leiden.Communities[edge.Target]);
        var parts = new ComponentsAlgorithm<int, TaggedEdge<int, double>>(within);
        parts.Compute();
        Assert.Equal(leiden.CommunityCount, parts.ComponentCount);
    });

    [Fact]
    public void The_same_seed_gives_the_same_and_never_less_than_no_communities() => Graphs.Sample(graph =>
    {
        foreach (var (first, second) in Both(graph).Zip(Both(graph)))
        {
            Assert.Equal(first.Communities, second.Communities);
            Assert.True(first.Modularity >= -1e-12);
        }
    });

    [Fact]
    public void A_negative_weight_is_refused_with_the_edge_that_has_it()
    {
        var louvain = new LouvainAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(2, (0, 1, -1)), edge => edge.Tag);

        Assert.Contains("from '0' to '1' weighs -1", Assert.Throws<InvalidOperationException>(louvain.Compute).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Camps_of_the_tribes_are_those_that_Hage_and_Harary_describe()
    {
        var camps = new SignedCommunitiesAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(16, Tribes.Edges), edge => edge.Tag);
        camps.Compute();

        // signed_blockmodel(tribes, k = 3) of R signnet finds the same three, with 2 edges against them
        int[] expected = [1, 1, 3, 3, 2, 3, 3, 3, 2, 2, 3, 3, 2, 2, 1, 1];
        Assert.Equal(expected.Select(c => Array.IndexOf(expected, c)),
            camps.Communities.Values.Select(c => camps.Communities.Values.ToList().IndexOf(c)));
        var polarization = new PolarizationAlgorithm<int, TaggedEdge<int,
            double>>(Edges.Directed(16, Tribes.Edges), edge => edge.Tag, v => camps.Communities[v]);
        polarization.Compute();
        Assert.Equal(54 / 58.0, polarization.Polarization!.Value, 1e-12);
    }

    [Fact]
    public void Enemies_are_no_camp()
    {
        var camps = new SignedCommunitiesAlgorithm<int, TaggedEdge<int,
            double>>(Edges.Directed(3, (0, 1, -1), (1, 2, -1), (0, 2, -1)), edge => edge.Tag);
        camps.Compute();

        Assert.Equal(3, camps.CommunityCount);
    }

    private static IEnumerable<(int, int, double)> Clique(int first) =>
        from a in Enumerable.Range(first, 5) from b in Enumerable.Range(first, 5) where a < b select (a, b, 1.0);

    private static List<CommunityAlgorithm<int, TaggedEdge<int, double>>> Both(AdjacencyGraph<int, TaggedEdge<int, double>> graph)
    {
        List<CommunityAlgorithm<int, TaggedEdge<int, double>>> both =
            [new LouvainAlgorithm<int, TaggedEdge<int, double>>(graph, edge => edge.Tag), new LeidenAlgorithm<int, TaggedEdge<int,
                double>>(graph, edge => edge.Tag)];
        both.ForEach(algorithm => algorithm.Compute());
        return both;
    }
}
