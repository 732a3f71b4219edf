using KnowledgeGraph.Algorithms.Betweenness;
using KnowledgeGraph.Algorithms.Closeness;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Ranking;
using KnowledgeGraph.Algorithms.Spectral;
using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>Who is central. Signs do not matter to these.</summary>
internal static class CentralityMeasures
{
    private const string Added = "parallel added up; loops count; ambivalent ties too";
    private const string OneStep = "parallel are one; loops left out; ambivalent ties too";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(new("pagerank", "Who is spoken for and against, by those who are themselves spoken about; sums to 1, damping 0.85, residual 1e-9", "kept", "statements", "the share that all get", Added, "Brin and Page 1998"), PageRank),
        new(new("betweenness",
            "Share of shortest paths between two others that pass through, 0 to 1; beyond 20,000 actors estimated, with the error bound",
                "forgotten", "none, a tie is one step", "0", OneStep, "Brandes 2001; Brandes and Pich 2007"), run
                    => Betweenness(run, null)),
        new(new("weighted-betweenness", "The same over lengths: a tie of n statements is 1/n long", "forgotten",
            "1 / statements as length", "0", OneStep, "Brandes 2001"), run => Betweenness(run, Length)),
        new(new("closeness", "Actors reached over the sum of their distances", "forgotten", "none, a tie is one step", "0", OneStep,
            "Freeman 1978"), run => Closeness(run, "closeness", c => c.Closeness)),
        new(new("harmonic", "Mean of the inverse distances to all others, 0 to 1", "forgotten", "none, a tie is one step", "0", OneStep,
            "Marchiori and Latora 2000"), run => Closeness(run, "harmonic", c => c.Harmonic)),
        new(new("eigenvector", "As central as the neighbours together; the largest is 1", "forgotten", "statements", "0",
            Added.Replace("loops count", "loops left out"), "Bonacich 1972"), Eigenvector),
        new(new("katz", "Ties of every length toward an actor, longer ones less: 0.85 of the largest alpha that has a sum", "kept",
            "statements", "the least score", Added, "Katz 1953"), Katz),
        new(new("hits", "Authorities are spoken about by good hubs, hubs speak about good authorities; each sums to 1", "kept",
            "statements", "0", Added, "Kleinberg 1999"), Hits),
    ];

    private static MeasureResult PageRank(MeasureRun run)
    {
        var algorithm = new WeightedPageRankAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.Strength);
        algorithm.Compute(run.CancellationToken);
        return One(run, "pageRank", algorithm.Ranks, Fact("rounds", algorithm.Iterations), Fact("residual", algorithm.Residual));
    }

    private static MeasureResult Betweenness(MeasureRun run, Func<StanceTie, double>? length)
    {
        var algorithm = new BetweennessCentralityAlgorithm<NetworkActor, StanceTie>(run.Network, length)
        {
            Undirected = true,
            ExactUpTo = run.ExactUpTo,
            SampleSize = 1_024,
            Seed = run.Seed,
            Progress = run.Progress,
        };
        algorithm.Compute(run.CancellationToken);
        var column = length is null ? "betweenness" : "weightedBetweenness";
        return One(run, column, algorithm.Scores, Fact("estimated", algorithm.IsSampled), Fact("errorBound", algorithm.ErrorBound));
    }

    private static MeasureResult Closeness(
        MeasureRun run, string column, Func<ClosenessCentralityAlgorithm<NetworkActor, StanceTie>, IReadOnlyDictionary<NetworkActor,
            double>> scores)
    {
        var algorithm = new ClosenessCentralityAlgorithm<NetworkActor,
            StanceTie>(run.Network)
        { Direction = EdgeDirection.Both, Progress = run.Progress };
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(run.Network.Vertices, [column], actor => [scores(algorithm)[actor]]);
    }

    private static MeasureResult Eigenvector(MeasureRun run)
    {
        var algorithm = new EigenvectorCentralityAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.Strength);
        algorithm.Compute(run.CancellationToken);
        return One(run, "eigenvector", algorithm.Scores, Fact("rounds", algorithm.Iterations), Fact("residual", algorithm.Residual));
    }

    private static MeasureResult Katz(MeasureRun run)
    {
        var algorithm = new KatzCentralityAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.Strength);
        algorithm.Compute(run.CancellationToken);
        return One(run, "katz", algorithm.Scores, Fact("alpha", algorithm.UsedAlpha));
    }

    private static MeasureResult Hits(MeasureRun run)
    {
        var algorithm = new HitsAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.Strength);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(run.Network.Vertices, ["authority", "hub"], actor => [algorithm.Authorities[actor], algorithm.Hubs[actor]]);
    }

    private static MeasureResult One(MeasureRun run, string column, IReadOnlyDictionary<NetworkActor, double> scores,
        params KeyValuePair<string, object?>[] summary)
        => MeasureResult.Of(run.Network.Vertices, [column], actor => [scores[actor]], summary);

    private static KeyValuePair<string, object?> Fact(string name, object value) => new(name, value);

    private static double Length(StanceTie tie) => 1 / tie.Strength;
}
