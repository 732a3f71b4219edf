using System.Diagnostics;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Serving;

/// <summary>A service that is told to stop ends soon, and what it accepted is in the graph in the end, once. The fault suite kills it.</summary>
public sealed class StoppedServiceTests : IDisposable
{
    private const int Articles = 60;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sigterm_ends_within_30_seconds_with_0_and_loses_nothing()
    {
        using (var stopped = await ServeProcess.StartAsync(_folder.Path, TestContext.Current.CancellationToken))
        {
            await AcceptAllAsync(stopped);
            Assert.Equal(0, await stopped.TerminateAsync());
        }

        using var next = await ServeProcess.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        await UntilEmptyAsync();

        Assert.Equal(0, await next.TerminateAsync());
        await AssertAllThereAsync();
    }

    private static async Task AcceptAllAsync(ServeProcess service)
    {
        for (var number = 0; number < Articles; number++) Assert.Equal(202, await service.PostAsync($"Ada Marlow praised delegate number {number} on Monday.", "text/plain", TestContext.Current.CancellationToken));
    }

    private int Waiting() => Directory.EnumerateFiles(_folder.File("store/journal"), "*.jsonl").Count();

    private async Task UntilEmptyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (Waiting() > 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), "The journal is not empty after two minutes.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task AssertAllThereAsync()
    {
        var graph = new KgGraph(_folder.Path, "store");
        await graph.DigestAsync();
        var row = Assert.Single(await graph.QueryAsync("MATCH (a:Article) RETURN count(a) AS articles"));
        Assert.Equal(Articles, row.GetProperty("articles").GetInt32());
    }
}
