using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Faults.Owners;

/// <summary>
/// Two who want to write one store: a second service is refused by name of the first, builds take turns or say who has it.
/// </summary>
public sealed class TwoOwners : FaultScenario
{
    private const int InUse = 6;

    public override int Rounds => 1;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(90);
        await File.WriteAllLinesAsync(run.File("one.jsonl"), articles.Take(50), run.CancellationToken);
        await File.WriteAllLinesAsync(run.File("two.jsonl"), articles.Skip(40), run.CancellationToken);
        var refused = await BuildBesideServiceAsync(run, articles);
        var builds = await Task.WhenAll(BuildAsync(run, "one.jsonl"), BuildAsync(run, "two.jsonl"));
        foreach (var build in builds)
            FaultRun.Check(build.ExitCode is 0 or InUse, $"A build beside a build ended with {build.ExitCode}: {build.Error}");
        await FaultFreeGraph.BuildAsync(run.File("store"), articles, run.CancellationToken);
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        return refused;
    }

    private static async Task<bool> BuildBesideServiceAsync(FaultRun run, IReadOnlyList<string> articles)
    {
        Directory.CreateDirectory(run.File("inbox"));
        using var service = await ServeProcess.StartAsync(run.Folder, run.CancellationToken, "--no-bolt");
        var posting = new PostedArticles(articles.Take(20)).SendAsync(service.Client, run.CancellationToken);
        var second = KgProcess.RunAsync(run.Folder, "serve", "--store", "store", "--url", "http://127.0.0.1:0", "--no-bolt");
        var build = BuildAsync(run, "one.jsonl");
        foreach (var other in await Task.WhenAll(second, build))
        {
            FaultRun.Check(other.ExitCode == InUse, $"A second owner ended with {other.ExitCode}: {other.Error}");
            var isTold = other.Error.Contains("kg serve (process", StringComparison.Ordinal);
            FaultRun.Check(isTold, $"A second owner is not told who the first is: {other.Error}");
        }
        await posting;
        await ServiceState.UntilAllIsInAsync(run);
        return await service.TerminateAsync() == 0;
    }

    private static Task<KgResult> BuildAsync(FaultRun run, string file) =>
        KgProcess.RunAsync(run.Folder, "build", file, "--store", "store");
}
