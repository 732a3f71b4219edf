using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Articles;
using KnowledgeGraph.TestKit.Processes;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>Several builds, each a process of its own, started at once on an empty Neo4j server.</summary>
public sealed class BuildsAtOnceTests : IDisposable
{
    private const int Builds = 3;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Builds_that_start_at_once_on_an_empty_server_give_the_graph_of_one_build()
    {
        var (server, reason) = await SharedNeo4j.TakeAsync();
        if (server is null) Assert.Skip(reason);
        await using var lease = server;
        await using var connection = server.Open();
        await SharedNeo4j.WipeAsync(connection, schema: true);
        // The same people in all parts, so that the writers meet at the same actors.
        var articles = new ArticleGenerator(seed: 11, words: 150).Take(60).Select(ArticleGenerator.ToJsonLine).ToList();
        File.WriteAllLines(_folder.File("all.jsonl"), articles);
        for (var part = 0; part < Builds; part++)
            File.WriteAllLines(_folder.File($"part{part}.jsonl"), articles.Where((_, number) => number % Builds == part));
        var whole = new KgGraph(_folder.Path, "whole");
        await whole.BuildAsync("all.jsonl");

        var user = new Dictionary<string, string?> { ["NEO4J_USER"] = server.Options.User, ["NEO4J_PASSWORD"] = server.Options.Password };
        var results = await Task.WhenAll(Enumerable.Range(0, Builds).Select(async part =>
        {
            using var build = KgProcess.StartWith(user, _folder.Path, "build", $"part{part}.jsonl", "--store", server.Uri);
            return await build.WaitAsync();
        }));

        Assert.All(results, result => Assert.True(result.ExitCode == 0, result.Error));
        var shared = new KgGraph(_folder.Path, server.Uri, user);
        Assert.Equal(await whole.DigestAsync(), await shared.DigestAsync());
    }
}
