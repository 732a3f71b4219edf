using System.Diagnostics;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>SIGKILL at fifty random moments of a build: each time the store opens and validates, and the next build completes it to the same graph.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Kills = 50;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_killed_at_any_moment_is_completed_by_the_next_to_the_same_graph()
    {
        File.WriteAllLines(_folder.File("articles.jsonl"), new ArticleGenerator(seed: 7, words: 150).Take(150).Select(ArticleGenerator.ToJsonLine));
        var whole = new KgGraph(_folder.Path, "whole");
        var watch = Stopwatch.StartNew();
        await whole.BuildAsync("articles.jsonl");
        var length = watch.Elapsed;
        var expected = await whole.DigestAsync();
        var random = new Random(1);
        var moments = Enumerable.Range(0, Kills).Select(_ => random.NextDouble() * length).ToArray();

        var unfinished = 0;
        foreach (var (moment, number) in moments.Select((moment, number) => (moment, number)))
        {
            var graph = new KgGraph(_folder.Path, $"killed{number}");
            using (var build = KgProcess.Start(_folder.Path, "build", "articles.jsonl", "--store", graph.Store))
            {
                await Task.WhenAny(build.WaitAsync(), Task.Delay(moment, TestContext.Current.CancellationToken));
                await build.KillAsync();
            }
            if (File.Exists(_folder.File(Path.Combine(graph.Store, "graph.db"))))
            {
                var digest = await graph.DigestAsync();
                if (digest != expected) unfinished++;
            }
            await graph.BuildAsync("articles.jsonl");
            Assert.Equal(expected, await graph.DigestAsync());
            Directory.Delete(_folder.File(graph.Store), recursive: true);
        }
        Assert.True(unfinished > 0, "No kill hit a build in the middle: the test tested nothing.");
    }
}
