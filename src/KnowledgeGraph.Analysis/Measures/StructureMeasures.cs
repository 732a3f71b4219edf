using KnowledgeGraph.Algorithms.Clustering;
using KnowledgeGraph.Algorithms.Components;
using KnowledgeGraph.Algorithms.Cores;
using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>How the network hangs together. Signs and weights do not matter to these.</summary>
internal static class StructureMeasures
{
    private const string One = "parallel are one; loops no matter; ambivalent ties too";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(new("core", "The largest k for which the actor lies in a part where each has k neighbours", "forgotten", "none", "0", One,
            "Seidman 1983; Batagelj and Zaversnik 2003"), Core),
        new(new("clustering", "How often two neighbours are neighbours; average and transitivity of the whole", "forgotten", "none", "0",
            One, "Watts and Strogatz 1998"), Clustering),
        new(new("components", "Parts that hang together; 0 is the largest", "forgotten", "none", "one each", One, "-"), run
            => Components(run, strong: false)),
        new(new("strong-components", "Parts in which each reaches each other along the ties; 0 is the largest", "kept", "none",
            "one each", One, "Tarjan 1972"), run => Components(run, strong: true)),
        new(new("cut-points", "1 where the network falls apart without the actor, and how many bridges end at it", "forgotten", "none",
            "0", One, "Hopcroft and Tarjan 1973"), CutPoints),
    ];

    private static MeasureResult Core(MeasureRun run)
    {
        var algorithm = new CoreNumbersAlgorithm<NetworkActor, StanceTie>(run.Network);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(run.Network.Vertices, ["core"], actor => [algorithm.CoreNumbers[actor]]);
    }

    private static MeasureResult Clustering(MeasureRun run)
    {
        var algorithm = new ClusteringAlgorithm<NetworkActor, StanceTie>(run.Network);
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(
            run.Network.Vertices,
            ["clustering", "triangles"],
            actor => [algorithm.Coefficients[actor], algorithm.Triangles[actor]],
            new("average", algorithm.Average),
            new("transitivity", algorithm.Transitivity));
    }

    private static MeasureResult Components(MeasureRun run, bool strong)
    {
        var algorithm = new ComponentsAlgorithm<NetworkActor, StanceTie>(run.Network) { Strong = strong };
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(
            run.Network.Vertices,
            [strong ? "strongComponent" : "component"],
            actor => [algorithm.Components[actor]],
            new("components", algorithm.ComponentCount),
            new("largest", algorithm.Sizes.FirstOrDefault())) with
        { IsGrouping = true };
    }

    private static MeasureResult CutPoints(MeasureRun run)
    {
        var algorithm = new CutPointsAlgorithm<NetworkActor, StanceTie>(run.Network);
        algorithm.Compute(run.CancellationToken);
        var points = algorithm.ArticulationPoints.ToHashSet();
        var bridges = algorithm.Bridges.SelectMany(bridge => new[] { bridge.A, bridge.B }).CountBy(actor => actor).ToDictionary();
        return MeasureResult.Of(
            run.Network.Vertices,
            ["cutPoint", "bridges"],
            actor => [points.Contains(actor) ? 1 : 0, bridges.GetValueOrDefault(actor)],
            new("cutPoints", points.Count),
            new("bridges", algorithm.Bridges.Count));
    }
}
