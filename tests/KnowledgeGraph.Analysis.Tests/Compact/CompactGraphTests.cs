using KnowledgeGraph.Analysis.Compact;

namespace KnowledgeGraph.Analysis.Tests.Compact;

public sealed class CompactGraphTests
{
    [Fact]
    public void Rows_are_sorted_and_parallel_edges_are_one()
    {
        var compact = CompactGraph<int>.Directed(Edges.Directed(3, (0, 2, 1), (0, 1, 2), (0, 2, 3), (2, 2, 1)), edge => edge.Tag);

        Assert.Equal([0, 2, 2, 3], compact.Offsets);
        Assert.Equal([1, 2, 2], compact.Targets);
        Assert.Equal([2, 4, 1], compact.Weights);
    }

    [Fact]
    public void Reversing_twice_gives_the_same()
    {
        var compact = CompactGraph<int>.Directed(Edges.Kite(), edge => edge.Tag);
        var twice = compact.Reversed().Reversed();

        Assert.Equal(compact.Offsets, twice.Offsets);
        Assert.Equal(compact.Targets, twice.Targets);
        Assert.Equal(compact.Weights, twice.Weights);
    }

    [Fact]
    public void Without_directions_each_edge_stands_in_both_rows_and_loops_in_none()
    {
        var compact = CompactGraph<int>.Undirected(Edges.Directed(2, (0, 1, 2), (1, 0, 3), (0, 0, 1)), edge => edge.Tag);

        Assert.Equal([1, 0], compact.Targets);
        Assert.Equal([5, 5], compact.Weights);
    }
}
