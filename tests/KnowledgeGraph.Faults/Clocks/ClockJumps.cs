using KnowledgeGraph.Embedded;
using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Faults.Clocks;

/// <summary>
/// The clock jumps by up to ten years, forth and back, between the steps of a graph's life: articles, merges, splits, retractions. The
/// graph is the one of a steady clock.
/// </summary>
public sealed class ClockJumps : FaultScenario
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3650);

    public override int Rounds => 2;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(60);
        var actor = run.Random.NextDouble();
        var retracted = run.Random.Next(articles.Count);
        var steady = await LiveAsync(articles, actor, retracted, jump: null, run.CancellationToken);
        var jumping = await LiveAsync(articles, actor, retracted, Anywhere, run.CancellationToken);
        FaultRun.Check(steady == jumping, "The graph depends on the time of day.");
        return true;

        TimeSpan Anywhere() => Farthest * ((run.Random.NextDouble() * 2) - 1);
    }

    /// <param name="actor">Which people are merged, as a fraction of all.</param>
    private static async Task<string> LiveAsync(
        IReadOnlyList<string> articles, double actor, int retracted, Func<TimeSpan>? jump, CancellationToken cancellationToken)
    {
        var clock = new JumpingClock();
        var store = EmbeddedStore.Open(EmbeddedStore.Memory);
        await using var graph = new OpenGraph(store, services => services.AddSingleton<TimeProvider>(clock));
        await NextAsync(() => FaultFreeGraph.IngestAsync(graph, articles.Take(30), cancellationToken));
        var actors = await store.RowsAsync(new CypherStatement("MATCH (a:Person) RETURN a.id AS id ORDER BY id"), cancellationToken);
        var at = (int)(actor * (actors.Count - 1));
        var (kept, merged) = (actors[at].Text("id"), actors[at + 1].Text("id"));
        var judgements = graph.Get<ActorJudgements>();
        var note = new JudgementNote("faults", "a jump of the clock");
        await NextAsync(() => judgements.MergeAsync(kept, merged, note, cancellationToken));
        await NextAsync(() => FaultFreeGraph.IngestAsync(graph, articles.Skip(30), cancellationToken));
        await NextAsync(() => judgements.SplitAsync(merged, cancellationToken));
        await NextAsync(() => judgements.MergeAsync(merged, kept, note, cancellationToken));
        await NextAsync(() => graph.Get<Retraction>().RetractAsync(ArticleLine.UrlOf(articles[retracted]), cancellationToken));
        await NextAsync(() => FaultFreeGraph.IngestAsync(graph, articles.Take(retracted + 1), cancellationToken));
        return await FaultFreeGraph.DigestAsync(graph, cancellationToken);

        Task NextAsync(Func<Task> step)
        {
            if (jump is not null) clock.JumpTo(jump());
            return step();
        }
    }
}
