using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Faults.Kills;

/// <summary>
/// <c>kg serve</c>, killed again and again while articles are posted and put into its inbox: none is lost and none doubled.
/// </summary>
public sealed class KilledService : FaultScenario
{
    private const int Kills = 2;

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(1.5);

    public override int Rounds => 2;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(90);
        Directory.CreateDirectory(run.File("inbox"));
        await File.WriteAllLinesAsync(run.File("inbox/first.jsonl"), articles.Take(20), run.CancellationToken);
        var posts = new PostedArticles(articles.Skip(20));
        var hit = false;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = await ServeProcess.StartAsync(run.Folder, run.CancellationToken, "--no-bolt");
            using var end = CancellationTokenSource.CreateLinkedTokenSource(run.CancellationToken);
            var posting = posts.SendAsync(service.Client, end.Token);
            await Task.Delay(Latest * run.Random.NextDouble(), run.CancellationToken);
            await service.KillAsync();
            await end.CancelAsync();
            await posting;
            hit |= posts.Left > 0 || ServiceState.Waiting(run) > 0;
        }
        using (var service = await ServeProcess.StartAsync(run.Folder, run.CancellationToken, "--no-bolt"))
        {
            await posts.SendAsync(service.Client, run.CancellationToken);
            await ServiceState.UntilAllIsInAsync(run);
            FaultRun.Check(await service.TerminateAsync() == 0, "The service did not end with 0.");
        }
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        return hit;
    }
}
