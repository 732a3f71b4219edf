using KnowledgeGraph.Embedded;
using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Storage.Copying;

namespace KnowledgeGraph.Faults.Kills;

/// <summary><c>kg copy</c>, killed at any moment, leaves the source as it was and a target that the next copy completes.</summary>
public sealed class KilledCopy : FaultScenario
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(2);

    public override int Rounds => 4;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(100);
        await FaultFreeGraph.BuildAsync(run.File("store"), articles, run.CancellationToken);
        var killed = await run.KillAsync("target", Latest, "copy", "store", "target");
        CopyReport report;
        await using (var from = EmbeddedStore.Open(run.File("store")))
        await using (var to = EmbeddedStore.Open(run.File("target"), "the next copy"))
            report = await new GraphCopy(from, to).RunAsync(cancellation: run.CancellationToken);
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        await FaultFreeGraph.CheckAsync(run.File("target"), articles, run.CancellationToken);
        return killed && !report.WasThere;
    }
}
