using KnowledgeGraph.Algorithms.Degrees;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Degrees;

public sealed class SignedDegreeTests
{
    [Fact]
    public void Neighbours_count_once_for_each_sign_and_direction_and_their_weights_add_up()
    {
        var algorithm = new SignedDegreeAlgorithm<int, TaggedEdge<int, double>>(
            Edges.Directed(3, (0, 1, 2), (0, 1, 1), (0, 1, -0.5), (2, 1, -3), (1, 1, 9), (0, 2, 0)), edge => edge.Tag);
        algorithm.Compute();

        Assert.Equal(new SignedDegree(new(1, 3), new(0, 0), new(2, 3.5), new(0, 0)), algorithm.Degrees[1]);
        Assert.Equal(new SignedDegree(new(0, 0), new(1, 3), new(0, 0), new(1, 0.5)), algorithm.Degrees[0]);
        Assert.Equal(-1, algorithm.Degrees[1].NetIn);
    }
}
