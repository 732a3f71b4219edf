using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Degrees;
using KnowledgeGraph.Algorithms.Ranking;
using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>Who stands for and against whom, and how well that fits together.</summary>
internal static class SignedMeasures
{
    private const string SignedSum = "parallel added up, 0 is no tie; loops left out; ambivalent ties are 0";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(new("degree", "How many stand for and against the actor (in), and it them (out), and the weights", "kept",
            "ties counted, and their weights", "0", "parallel one by sign; loops and ambivalent ties left out", "-"), Degree),
        new(new("signed-pagerank", "PageRank over support less PageRank over opposition; sums to 0", "kept", "tie weights", "about 0",
            "parallel by sign; loops count; ambivalent ties are 0", "Shahriari and Jalili 2014"), SignedPageRank),
        new(new("pn-index", "Support raises, opposition lowers twice as much; 1 is an actor without ties", "forgotten", "signs only", "1",
            SignedSum, "Everett and Borgatti 2014"), PnIndex),
        new(new("triads", "Triangles by sign and the share that is balanced (an even number against)", "forgotten",
            "signed sum of both directions", "no part", SignedSum, "Cartwright and Harary 1956"), Triads),
        new(new("frustration",
            "The least number of ties that stand in the way of two camps, and a side for each actor; bounds where it is too large",
                "forgotten", "signs only", "side 0", SignedSum, "Harary 1959; Aref, Mason and Wilson 2018"), Frustration),
    ];

    private static MeasureResult Degree(MeasureRun run)
    {
        var algorithm = new SignedDegreeAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.SignedWeight);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(
            run.Network.Vertices,
            ["degree", "supportIn", "supportOut", "opposeIn", "opposeOut", "supportInStrength", "supportOutStrength", "opposeInStrength",
                "opposeOutStrength"],
            actor => Figures(algorithm.Degrees[actor]));

        static double[] Figures(Algorithms.Degrees.SignedDegree d) =>
        [
            d.SupportIn.Count + d.SupportOut.Count + d.OpposeIn.Count + d.OpposeOut.Count,
            d.SupportIn.Count, d.SupportOut.Count, d.OpposeIn.Count, d.OpposeOut.Count,
            d.SupportIn.Strength, d.SupportOut.Strength, d.OpposeIn.Strength, d.OpposeOut.Strength,
        ];
    }

    private static MeasureResult SignedPageRank(MeasureRun run)
    {
        var algorithm = new SignedPageRankAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.SignedWeight);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(run.Network.Vertices, ["signedPageRank"], actor => [algorithm.Scores[actor]]);
    }

    private static MeasureResult PnIndex(MeasureRun run)
    {
        var algorithm = new PnIndexAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.SignedWeight);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(run.Network.Vertices, ["pnIndex"], actor => [algorithm.Scores[actor]]);
    }

    private static MeasureResult Triads(MeasureRun run)
    {
        var algorithm = new StructuralBalanceAlgorithm<NetworkActor,
            StanceTie>(run.Network, tie => tie.SignedWeight)
        { Keep = int.MaxValue };
        algorithm.Compute(run.CancellationToken);
        var unbalanced = algorithm.StrongestUnbalanced.SelectMany(t => new[] { t.A, t.B, t.C }).CountBy(actor => actor).ToDictionary();
        var census = algorithm.Census;
        return MeasureResult.Of(
            run.Network.Vertices,
            ["unbalancedTriangles"],
            actor => [unbalanced.GetValueOrDefault(actor)],
            new("allFor", census.AllFor),
            new("oneAgainst", census.OneAgainst),
            new("twoAgainst", census.TwoAgainst),
            new("allAgainst", census.AllAgainst),
            new("balancedShare", census.BalancedShare));
    }

    private static MeasureResult Frustration(MeasureRun run)
    {
        var algorithm = new FrustrationIndexAlgorithm<NetworkActor,
            WeightedEdge<NetworkActor>>(Signs(run), tie => Math.Sign(tie.Weight))
        { Seed = run.Seed, Progress = run.Progress };
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(
            run.Network.Vertices,
            ["side"],
            actor => [algorithm.Sides[actor] ? 1 : 0],
            new("atLeast", algorithm.LowerBound),
            new("atMost", algorithm.UpperBound),
            new("exact", algorithm.IsExact)) with
        { IsGrouping = true };
    }

    /// <summary>One undirected edge a pair, so that a pair that supports each other counts once.</summary>
    private static UndirectedGraph<NetworkActor, WeightedEdge<NetworkActor>> Signs(MeasureRun run)
    {
        var pairs = run.Network.Edges.Where(tie => tie.Source != tie.Target)
            .GroupBy(tie => string.CompareOrdinal(tie.Source.Id, tie.Target.Id) < 0 ? (tie.Source, tie.Target) : (tie.Target, tie.Source))
            .Select(pair => new WeightedEdge<NetworkActor>(pair.Key.Item1, pair.Key.Item2, pair.Sum(tie => tie.SignedWeight)));
        var graph = new UndirectedGraph<NetworkActor, WeightedEdge<NetworkActor>>();
        graph.AddVertexRange(run.Network.Vertices);
        graph.AddEdgeRange(pairs);
        return graph;
    }
}
