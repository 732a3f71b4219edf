using KnowledgeGraph.Algorithms.Communities;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Communities;

public sealed class PolarizationTests
{
    [Fact]
    public void Each_edge_agrees_with_the_camps_or_does_not()
    {
        var algorithm = new PolarizationAlgorithm<int, TaggedEdge<int, double>>(
            Edges.Directed(4, (0, 1, 2), (2, 3, 1), (0, 2, -3), (1, 3, 1), (3, 2, -2)), edge => edge.Tag, v => v / 2);
        algorithm.Compute();

        // within 0: +2; within 1: 1 - 2 = -1; between: -3, +1
        Assert.Equal((2 + 3 - 1 - 1) / 7.0, algorithm.Polarization);
        Assert.Equal((1 - 2) / 3.0, algorithm.ExternalInternalIndex);
        Assert.Equal(new CampTies(2, 2, 0, 1, 3), algorithm.Camps[0]);
        Assert.Equal(new CampTies(2, 0, 1, 1, 3), algorithm.Camps[1]);
    }

    [Fact]
    public void Without_edges_nothing_is_polarized()
    {
        var algorithm = new PolarizationAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(2), edge => edge.Tag, v => v);
        algorithm.Compute();

        Assert.Null(algorithm.Polarization);
        Assert.Null(algorithm.ExternalInternalIndex);
    }
}
