using KnowledgeGraph.Algorithms.Communities;
using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>Who belongs together.</summary>
internal static class CommunityMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(new("louvain", "Communities of high modularity; 0 is the largest. Signs do not matter", "forgotten", "statements", "one each",
            "parallel added up; loops left out; ambivalent ties too", "Blondel et al. 2008"),
            run => Communities(run, new LouvainAlgorithm<NetworkActor, StanceTie>(run.Network, tie => tie.Strength) { Seed = run.Seed },
                "louvain")),
        new(new("leiden", "The same, and each hangs together", "forgotten", "statements", "one each",
            "parallel added up; loops left out; ambivalent ties too", "Traag, Waltman and van Eck 2019"),
            run => Communities(run, new LeidenAlgorithm<NetworkActor,
                StanceTie>(run.Network, tie => tie.Strength) { Seed = run.Seed, Progress = run.Progress }, "leiden")),
        new(new("camps", "Communities that hold support within and opposition between them; 0 is the largest; and how polarised they are, -1 to 1", "forgotten", "signed sum of both directions", "one each", "parallel added up; loops left out; ambivalent ties are 0", "Gómez, Jensen and Arenas 2009"), Camps),
    ];

    private static MeasureResult Communities(MeasureRun run, CommunityAlgorithm<NetworkActor, StanceTie> algorithm, string column)
    {
        algorithm.Compute(run.CancellationToken);
        return MeasureResult.Of(
            run.Network.Vertices,
            [column],
            actor => [algorithm.Communities[actor]],
            new("communities", algorithm.CommunityCount),
            new("modularity", algorithm.Modularity)) with
        { IsGrouping = true };
    }

    private static MeasureResult Camps(MeasureRun run)
    {
        var camps = new SignedCommunitiesAlgorithm<NetworkActor,
            StanceTie>(run.Network, tie => tie.SignedWeight)
        { Seed = run.Seed, Progress = run.Progress };
        var found = Communities(run, camps, "camp");
        var polarization = new PolarizationAlgorithm<NetworkActor,
            StanceTie>(run.Network, tie => tie.SignedWeight, actor => camps.Communities[actor]);
        polarization.Compute(run.CancellationToken);
        return found with
        {
            Summary = [.. found.Summary, new("polarization", polarization.Polarization),
                new("externalInternalIndex", polarization.ExternalInternalIndex)],
        };
    }
}
