using KnowledgeGraph.Algorithms.Closeness;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Closeness;

public sealed class ClosenessCentralityTests
{
    [Fact]
    public void More_vertices_than_a_batch_of_searches_are_measured_as_one_by_one()
    {
        var random = new Random(5);
        var edges = Enumerable.Range(0, 3_000).Select(_ => (random.Next(1_300), random.Next(1_300), 1.0)).ToArray();

        var batched = Measured(Edges.Directed(1_300, edges), null, threads: 2);
        var oneByOne = Measured(Edges.Directed(1_300, edges), edge => edge.Tag, threads: 2);

        Assert.All(Enumerable.Range(0, 1_300), v =>
        {
            Assert.Equal(oneByOne.Closeness[v], batched.Closeness[v], 1e-12);
            Assert.Equal(oneByOne.Harmonic[v], batched.Harmonic[v], 1e-12);
        });
    }

    [Fact]
    public void One_thread_and_three_give_the_same_bits()
    {
        var random = new Random(6);
        var graph = Edges.Directed(2_000, Enumerable.Range(0, 9_000).Select(_ => (random.Next(2_000), random.Next(2_000), 1.0)));

        Assert.Equal(Measured(graph, null, threads: 1).Harmonic.Values, Measured(graph, null, threads: 3).Harmonic.Values);
    }

    [Fact]
    public void Who_reaches_nobody_has_nothing()
    {
        var measured = Measured(Edges.Directed(3, (0, 1, 1)), null, threads: 1);

        Assert.Equal([1, 0, 0], Enumerable.Range(0, 3).Select(v => measured.Closeness[v]));
        Assert.Equal([0.5, 0, 0], Enumerable.Range(0, 3).Select(v => measured.Harmonic[v]));
    }

    [Fact]
    public void An_empty_graph_has_no_scores() => Assert.Empty(Measured(Edges.Directed(0), null, threads: 1).Harmonic);

    private static ClosenessCentralityAlgorithm<int, TaggedEdge<int, double>> Measured(
        AdjacencyGraph<int, TaggedEdge<int, double>> graph, Func<TaggedEdge<int, double>, double>? length, int threads)
    {
        var algorithm = new ClosenessCentralityAlgorithm<int, TaggedEdge<int, double>>(graph, length) { Threads = threads };
        algorithm.Compute();
        return algorithm;
    }
}
