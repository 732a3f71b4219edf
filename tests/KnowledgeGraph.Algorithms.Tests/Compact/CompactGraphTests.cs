using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Compact;

public sealed class CompactGraphTests
{
    [Fact]
    public void Rows_are_sorted_and_parallel_edges_are_one()
    {
        var compact = CompactGraph<int>.From(Edges.Directed(3, (0, 2, 1), (0, 1, 2), (0, 2, 3), (2, 2, 1)), edge => edge.Tag);

        Assert.Equal([1, 2], compact.Forward.Neighbours(0));
        Assert.Equal([2, 4], compact.Forward.WeightsOf(0));
        Assert.Equal([2], compact.Forward.Neighbours(2));
        Assert.Equal(3, compact.EdgeCount);
    }

    [Fact]
    public void Backward_holds_the_same_edges_the_other_way_round()
    {
        var compact = CompactGraph<int>.From(Edges.Kite(), edge => edge.Tag);
        var forward = from v in Enumerable.Range(0, 10) from u in compact.Forward.Neighbours(v).ToArray() select (v, u);
        var backward = from u in Enumerable.Range(0, 10) from v in compact.Backward.Neighbours(u).ToArray() select (v, u);

        Assert.Equal(forward, backward.Order());
    }

    [Fact]
    public void Without_directions_each_edge_stands_in_both_rows_and_loops_in_none()
    {
        var compact = CompactGraph<int>.From(Edges.Directed(2, (0, 1, 2), (1, 0, 3), (0, 0, 1)), edge => edge.Tag);

        Assert.Equal([1], compact.Undirected.Neighbours(0));
        Assert.Equal([0], compact.Undirected.Neighbours(1));
        Assert.Equal([5], compact.Undirected.WeightsOf(0));
    }

    [Fact]
    public void It_is_a_graph_itself_and_is_not_made_twice()
    {
        var compact = CompactGraph<string>.From(["a", "b"], [0, 0, 1], [1, 1, 0], [1, 2, 4], isDirected: true, Math.Min);

        Assert.Same(compact, CompactGraph<string>.From(compact));
        Assert.Equal([new WeightedEdge<string>("a", "b", 1), new("b", "a", 4)], compact.Edges);
        Assert.True(compact.ContainsEdge(new("a", "b", 1)));
        Assert.False(compact.ContainsEdge(new("a", "b", 2)) || compact.ContainsVertex("c"));
    }

    [Fact]
    public void An_undirected_graph_of_QuikGraph_keeps_both_ends()
    {
        var graph = new UndirectedGraph<int, SEdge<int>>();
        graph.AddVerticesAndEdgeRange([new(2, 1), new(1, 3)]);

        var compact = CompactGraph<int>.From(graph);

        Assert.False(compact.IsDirected);
        Assert.Equal(2, compact.EdgeCount);
        Assert.Equal([2, 1, 3], compact.Vertices);
        Assert.Equal([0, 2], compact.Forward.Neighbours(1));
    }

    [Fact]
    public void Values_tell_a_vertex_that_is_none()
    {
        var compact = CompactGraph<string>.From(["a"], [], []);
        var values = compact.Values([7]);

        Assert.Equal(7, values["a"]);
        Assert.Contains("'b' is no vertex", Assert.Throws<KeyNotFoundException>(() => values["b"]).Message, StringComparison.Ordinal);
    }
}
