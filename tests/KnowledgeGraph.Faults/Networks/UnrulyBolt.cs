using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Faults.Networks;

/// <summary>
/// Articles are written over Bolt, by our client to our server, through a network that cuts and delays: what was tried again is there once.
/// </summary>
public sealed class UnrulyBolt : FaultScenario
{
    private static readonly Neo4jOptions Patient = new()
    {
        RetryTime = TimeSpan.FromMinutes(2),
        ConnectionTimeout = TimeSpan.FromSeconds(10),
    };

    public override int Rounds => 2;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(60);
        int cut;
        await using (var service = await RunningService.StartAsync(run))
        await using (var proxy = new UnrulyProxy(service.BoltPort, run.Random.Next()))
        {
            await using (var graph = new OpenGraph(Neo4jStore.Open($"bolt://{proxy.Address}", Patient)))
            {
                foreach (var part in articles.Chunk(10)) await FaultFreeGraph.IngestAsync(graph, part, run.CancellationToken);
            }
            cut = proxy.Cut;
        }
        await FaultFreeGraph.CheckAsync(run.File("store"), articles, run.CancellationToken);
        return cut > 0;
    }
}
