using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Ingestion.Retractions;

namespace KnowledgeGraph.Faults.Kills;

/// <summary>
/// <c>kg retract</c>, killed at any moment, has taken the whole article out or nothing of it; said again, it leaves the graph that is built
/// without it.
/// </summary>
public sealed class KilledRetraction : FaultScenario
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(0.5);

    public override int Rounds => 3;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(60);
        await FaultFreeGraph.BuildAsync(run.File("store"), articles, run.CancellationToken);
        var retracted = run.Random.Next(articles.Count);
        var url = ArticleLine.UrlOf(articles[retracted]);
        var killed = await run.KillAsync("store", Latest, "retract", url, "--store", "store");
        await using (var graph = FaultFreeGraph.Open(run.File("store")))
        {
            await graph.Get<Retraction>().RetractAsync(url, run.CancellationToken);
        }
        await FaultFreeGraph.CheckAsync(run.File("store"), articles.Where((_, number) => number != retracted), run.CancellationToken);
        return killed;
    }
}
