using KnowledgeGraph.Hosting.Tests.Http;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Hosting.Tests.Journal;

/// <summary>The service on a Neo4j that comes and goes.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task While_Neo4j_is_down_requests_are_taken_to_disk_and_go_in_when_it_is_back()
    {
        if (OwnNeo4j.Missing is { } reason) Assert.Skip(reason);
        await using var neo4j = await OwnNeo4j.StartAsync();
        await neo4j.KillAsync();
        await using var server = await RunningServer.StartAsync(
            Neo4jStore.Open(neo4j.Uri, new Neo4jOptions { User = "neo4j", Password = OwnNeo4j.Password, RetryTime = TimeSpan.FromSeconds(1) }));

        await PostAsync(server, 0, 3);
        Assert.Equal(3, server.Journal.Count);
        using (var ready = await server.Client.GetAsync("/health/ready", Cancel)) Assert.Equal(503, (int)ready.StatusCode);
        using (var query = await server.PostAsync("/query", """{"query":"RETURN 1"}""", "application/json")) Assert.Equal(503, (await RunningServer.ProblemOf(query)).Status);

        await neo4j.StartAgainAsync();
        await CaughtUpAsync(server);
        Assert.Equal(3, await CountAsync(server));

        await neo4j.KillAsync();
        await PostAsync(server, 2, 4);
        await neo4j.StartAgainAsync();
        await CaughtUpAsync(server);
        Assert.Equal(6, await CountAsync(server));
        using var again = await server.Client.GetAsync("/health/ready", Cancel);
        Assert.Equal(200, (int)again.StatusCode);
    }

    private static async Task PostAsync(RunningServer server, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            using var answer = await server.PostAsync("/articles", $$"""{"url":"https://a.example/{{i}}","title":"Talks","text":"President Ada Marlow met delegate number {{i}}."}""", "application/json");
            Assert.Equal(202, (int)answer.StatusCode);
        }
    }

    private static async Task CaughtUpAsync(RunningServer server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (server.Journal.Count > 0) await Task.Delay(100, limit.Token);
    }

    private static async Task<int> CountAsync(RunningServer server) => (await server.QueryAsync("MATCH (a:Article) RETURN count(a)")).GetProperty("rows")[0][0].GetInt32();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
