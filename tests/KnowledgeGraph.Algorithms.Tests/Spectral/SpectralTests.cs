using KnowledgeGraph.Algorithms.Spectral;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests.Spectral;

public sealed class SpectralTests
{
    [Fact]
    public void Without_a_cycle_there_is_no_directed_eigenvector()
    {
        var algorithm = new EigenvectorCentralityAlgorithm<int, TaggedEdge<int,
            double>>(Edges.Directed(3, (0, 1, 1), (1, 2, 1)))
        { Directed = true };
        algorithm.Compute();

        Assert.All(algorithm.Scores.Values, score => Assert.Equal(0, score));
    }

    [Fact]
    public void The_middle_of_a_star_is_as_central_as_its_leaves_together()
    {
        // Eigenvector of a star: the leaves have 1 / sqrt(leaves) of the middle.
        var algorithm = new EigenvectorCentralityAlgorithm<int, TaggedEdge<int,
            double>>(Edges.Directed(5, (0, 1, 1), (0, 2, 1), (0, 3, 1), (0, 4, 1)));
        algorithm.Compute();

        Assert.Equal([1, 0.5, 0.5, 0.5, 0.5], Enumerable.Range(0, 5).Select(v => Math.Round(algorithm.Scores[v], 9)));
    }

    [Fact]
    public void An_alpha_without_a_sum_is_refused()
    {
        var algorithm = new KatzCentralityAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(2, (0, 1, 1), (1, 0, 1))) { Alpha = 1.5 };

        Assert.Contains("too large", Assert.Throws<InvalidOperationException>(algorithm.Compute).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_graph_has_no_scores()
    {
        var (eigenvector, katz, hits) = (new EigenvectorCentralityAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(0)),
            new KatzCentralityAlgorithm<int, TaggedEdge<int, double>>(Edges.Directed(0)), new HitsAlgorithm<int, TaggedEdge<int,
                double>>(Edges.Directed(0)));
        eigenvector.Compute();
        katz.Compute();
        hits.Compute();

        Assert.Empty(eigenvector.Scores.Concat(katz.Scores).Concat(hits.Hubs));
    }
}
