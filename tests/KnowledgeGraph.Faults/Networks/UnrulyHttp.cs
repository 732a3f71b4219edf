using KnowledgeGraph.Faults.Running;

namespace KnowledgeGraph.Faults.Networks;

/// <summary>
/// Eight clients post through a network that cuts, delays and reorders; each posts again what was not acknowledged. The graph has each
/// article once.
/// </summary>
public sealed class UnrulyHttp : FaultScenario
{
    private const int Clients = 8;

    public override int Rounds => 2;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(120);
        int failed;
        await using (var service = await RunningService.StartAsync(run))
        await using (var proxy = new UnrulyProxy(service.HttpPort, run.Random.Next()))
        {
            var posts = articles.Chunk(articles.Count / Clients).Select(part => new PostedArticles(part)).ToList();
            await Task.WhenAll(posts.Select(part => SendAsync(part, proxy, run.CancellationToken)));
            failed = posts.Sum(part => part.Failed);
            await ServiceState.UntilAllIsInAsync(run);
        }
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        return failed > 0;
    }

    private static async Task SendAsync(PostedArticles posts, UnrulyProxy proxy, CancellationToken cancellationToken)
    {
        // A connection for each few posts, so that they overtake each other.
        using var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMilliseconds(50) };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://{proxy.Address}"), Timeout = TimeSpan.FromSeconds(10) };
        await posts.SendAsync(client, cancellationToken);
    }
}
