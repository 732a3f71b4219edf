using KnowledgeGraph.Algorithms.Components;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Components;

public sealed class ComponentsTests
{
    [Fact]
    public void The_largest_part_is_number_zero_and_directions_do_not_matter()
        => Assert.Equal([1, 1, 0, 0, 0, 2, 2], Of(Edges.Directed(7, (0, 1, 1), (3, 2, 1), (3, 4, 1), (6, 5, 1)), strong: false));

    [Fact]
    public void A_vertex_without_edges_is_a_part_of_its_own() => Assert.Equal([0, 1, 2], Of(Edges.Directed(3), strong: false));

    [Fact]
    public void In_a_strong_part_everybody_reaches_everybody()
        => Assert.Equal([1, 0, 0, 0, 2], Of(Edges.Directed(5, (0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 1, 1), (3, 4, 1)), strong: true));

    [Fact]
    public void A_path_of_200000_vertices_needs_no_deep_stack()
    {
        var path = Edges.Directed(200_000, Enumerable.Range(0, 199_999).Select(v => (v, v + 1, 1.0)));
        var cuts = new CutPointsAlgorithm<int, TaggedEdge<int, double>>(path);
        cuts.Compute();

        Assert.Equal(199_998, cuts.ArticulationPoints.Count);
        Assert.Equal(199_999, cuts.Bridges.Count);
        Assert.Equal(200_000, Of(path, strong: true).Distinct().Count());
    }

    private static int[] Of(AdjacencyGraph<int, TaggedEdge<int, double>> graph, bool strong)
    {
        var algorithm = new ComponentsAlgorithm<int, TaggedEdge<int, double>>(graph) { Strong = strong };
        algorithm.Compute();
        return [.. algorithm.Components.Values];
    }
}
