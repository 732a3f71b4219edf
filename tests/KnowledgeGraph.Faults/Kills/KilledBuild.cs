using KnowledgeGraph.Faults.Running;

namespace KnowledgeGraph.Faults.Kills;

/// <summary><c>kg build</c>, killed at any moment, leaves a graph that opens and validates, and that the next build completes.</summary>
public sealed class KilledBuild : FaultScenario
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(1);

    public override int Rounds => 5;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(70);
        await File.WriteAllLinesAsync(run.File("articles.jsonl"), articles, run.CancellationToken);
        var killed = await run.KillAsync("store", Latest, "build", "articles.jsonl", "--store", "store");
        var found = await FoundAsync(run);
        await FaultFreeGraph.BuildAsync(run.File("store"), articles, run.CancellationToken);
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        return killed && found < articles.Count;
    }

    /// <returns>How many articles are in the graph, which must be valid.</returns>
    private static async Task<long> FoundAsync(FaultRun run)
    {
        await using var graph = FaultFreeGraph.Open(run.File("store"));
        await FaultFreeGraph.DigestAsync(graph, run.CancellationToken);
        return await FaultFreeGraph.CountAsync(graph.Store, "MATCH (a:Article) RETURN count(a) AS n", run.CancellationToken);
    }
}
