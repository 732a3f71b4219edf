using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.Faults.Disks;

/// <summary>The disk stops for a while, and goes on: posts wait, and what was accepted is in the graph once.</summary>
public sealed class PausedDisk : FaultScenario
{
    // Room for the graph beside the largest write-ahead log, so that the disk stops and is not full.
    private const int Megabytes = 160;
    private const int Pauses = 3;

    public override int Rounds => 1;

    public override string? Missing => SmallDisk.Missing;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        await using var disk = await SmallDisk.MountAsync(run.File("disk"), Megabytes);
        var onDisk = new FaultRun(run.Random.Next(), disk.Folder, run.CancellationToken);
        var articles = onDisk.Articles(120);
        Directory.CreateDirectory(onDisk.File("inbox"));
        var posts = new PostedArticles(articles);
        var stopped = false;
        using (var service = await ServeProcess.StartAsync(disk.Folder, run.CancellationToken, "--no-bolt"))
        {
            var posting = posts.SendAsync(service.Client, run.CancellationToken);
            for (var pause = 0; pause < Pauses; pause++)
            {
                await Task.Delay(run.Random.Next(300), run.CancellationToken);
                stopped |= await PauseAsync(disk, posts, run);
            }
            await posting;
            await ServiceState.UntilAllIsInAsync(onDisk);
            FaultRun.Check(await service.TerminateAsync() == 0, "The service did not end with 0.");
        }
        await FaultFreeGraph.CheckAsync(onDisk.File("store"), articles, run.CancellationToken);
        return stopped;
    }

    /// <returns>Whether posts stood still.</returns>
    private static async Task<bool> PauseAsync(SmallDisk disk, PostedArticles posts, FaultRun run)
    {
        await disk.PauseAsync();
        try
        {
            // A post whose write had come through before the pause may still be answered.
            await Task.Delay(TimeSpan.FromMilliseconds(200), run.CancellationToken);
            var left = posts.Left;
            await Task.Delay(TimeSpan.FromSeconds(run.Random.NextDouble() * 2), run.CancellationToken);
            FaultRun.Check(posts.Left == left, "An article was acknowledged while the disk took nothing.");
            return left > 0;
        }
        finally
        {
            await disk.GoOnAsync();
        }
    }
}
