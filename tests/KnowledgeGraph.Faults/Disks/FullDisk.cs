using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Faults.Disks;

/// <summary>
/// The disk of store and journal becomes full while articles are posted: each that was acknowledged is in the graph after room is made,
/// without a restart.
/// </summary>
public sealed class FullDisk : FaultScenario
{
    private const int Megabytes = 160;

    public override int Rounds => 1;

    public override string? Missing => SmallDisk.Missing;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        await using var disk = await SmallDisk.MountAsync(run.File("disk"), Megabytes);
        var onDisk = new FaultRun(run.Random.Next(), disk.Folder, run.CancellationToken);
        var articles = onDisk.Articles(120);
        Directory.CreateDirectory(onDisk.File("inbox"));
        var posts = new PostedArticles(articles);
        using (var service = await ServeProcess.StartAsync(disk.Folder, run.CancellationToken, "--no-bolt"))
        {
            await CheckReadyAsync(service, 200, run);
            disk.Fill(leave: run.Random.Next(16, 256) * 1024);
            using (var soon = CancellationTokenSource.CreateLinkedTokenSource(run.CancellationToken))
            {
                var posting = posts.SendAsync(service.Client, soon.Token);
                await run.UntilAsync(
                    () => posts.Failed > 2 || posts.Left == 0,
                    TimeSpan.FromMinutes(1),
                    "Posts to a full disk were neither accepted nor refused.");
                await soon.CancelAsync();
                await posting;
            }
            await CheckReadyAsync(service, 503, run);
            disk.MakeRoom();
            await posts.SendAsync(service.Client, run.CancellationToken);
            await ServiceState.UntilAllIsInAsync(onDisk);
            FaultRun.Check(await service.TerminateAsync() == 0, "The service did not end with 0.");
        }
        await FaultFreeGraph.CheckAsync(onDisk.File("store"), articles, run.CancellationToken);
        return posts.Failed > 0;
    }

    private static async Task CheckReadyAsync(ServeProcess service, int expected, FaultRun run)
    {
        using var ready = await service.Client.GetAsync("/health/ready", run.CancellationToken);
        FaultRun.Check((int)ready.StatusCode == expected, $"/health/ready says {(int)ready.StatusCode} instead of {expected}.");
    }
}
