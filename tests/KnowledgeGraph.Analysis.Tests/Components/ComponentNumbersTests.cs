using KnowledgeGraph.Analysis.Components;

namespace KnowledgeGraph.Analysis.Tests.Components;

public sealed class ComponentNumbersTests
{
    [Fact]
    public void The_largest_part_is_number_zero_and_directions_do_not_matter()
    {
        var components = ComponentNumbers.Of(Edges.Directed(7, (0, 1, 1), (3, 2, 1), (3, 4, 1), (6, 5, 1)));

        Assert.Equal([1, 1, 0, 0, 0, 2, 2], Enumerable.Range(0, 7).Select(v => components[v]));
    }

    [Fact]
    public void A_vertex_without_edges_is_a_part_of_its_own()
        => Assert.Equal([0, 1, 2], ComponentNumbers.Of(Edges.Directed(3)).OrderBy(pair => pair.Key).Select(pair => pair.Value));
}
