using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Counting;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Counts by label and type, asked for name by name: the same as counting what is there.</summary>
[Collection(nameof(SharedServer))]
public sealed class GraphCountsTests(SharedServer server)
{
    [Fact]
    public async Task Counts_are_those_of_what_is_there_also_for_names_that_look_like_Cypher()
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await engines.OnBothAsync(async graph =>
        {
            await HarbourGraph.LoadAsync(graph, Cancel);
            return await graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement("CREATE (:EngineTest:`x`` ) DETACH DELETE (n`)-[:`a b``|c`]->(:EngineTest)"), Cancel), Cancel);
        });
        await engines.OnBothAsync(async graph =>
        {
            var counts = await graph.ReadAsync(transaction => GraphCounts.TakeAsync(transaction, Cancel), Cancel);
            Assert.Equal(await SlowlyAsync(graph, "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count"), counts.Nodes);
            Assert.Equal(await SlowlyAsync(graph, "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count"), counts.Relationships);
            Assert.Equal((1, 1), (counts.Nodes["x` ) DETACH DELETE (n"], counts.Relationships["a b`|c"]));
            return counts;
        });
    }

    private static async Task<Dictionary<string, long>> SlowlyAsync(ICypherConnection graph, string text) =>
        (await graph.RowsAsync(new CypherStatement(text), Cancel)).ToDictionary(row => row.Text("name"), row => row.Integer("count"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
