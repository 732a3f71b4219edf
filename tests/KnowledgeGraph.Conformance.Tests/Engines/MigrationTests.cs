using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Conformance.Tests.Engines;

[Collection(nameof(SharedServer))]
public sealed class MigrationTests(SharedServer server)
{
    [Fact]
    public async Task Writers_that_start_at_once_on_an_empty_server_apply_each_migration_once()
    {
        var graph = server.Connection;
        await SharedNeo4j.WipeAsync(graph, schema: true);
        var starting = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var connection = server.OpenAnother();
            await new SchemaMigrator(connection).ApplyAsync(Cancel);
        }, Cancel));
        await Task.WhenAll(starting);

        var applied = await new SchemaMigrator(graph).StatusAsync(Cancel);
        Assert.All(applied, status => Assert.Equal(MigrationState.Applied, status.State));
        var records = await graph.RowsAsync(new CypherStatement("MATCH (m:__Neo4jMigration) OPTIONAL MATCH (m)-[r:MIGRATED_TO]->() RETURN m.version AS version, count(r) AS next ORDER BY version"), Cancel);
        Assert.Equal([.. applied.Select(status => $"{status.Version:000}"), "BASELINE"], records.Select(row => row.Text("version")));
        // One chain: each leads to one next, the last to none.
        Assert.Equal([.. applied.SkipLast(1).Select(_ => 1L), 0, 1], records.Select(row => row.Integer("next")));
        var online = await graph.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN count(*) AS all, sum(CASE state WHEN 'ONLINE' THEN 1 ELSE 0 END) AS online"), Cancel);
        Assert.Equal(online[0].Integer("all"), online[0].Integer("online"));
        var search = await graph.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name ORDER BY name"), Cancel);
        Assert.Equal(["actor_search", "statement_search"], search.Select(row => row.Text("name")));
        Assert.Empty(await new SchemaMigrator(graph).ApplyAsync(Cancel));
    }

    [Fact]
    public async Task A_changed_checksum_is_refused()
    {
        var graph = server.Connection;
        await SharedNeo4j.WipeAsync(graph);
        await new SchemaMigrator(graph).ApplyAsync(Cancel);
        await graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement("MATCH (m:__Neo4jMigration {version: '001'}) SET m.checksum = '1'"), Cancel), Cancel);
        var problem = await Assert.ThrowsAsync<MigrationException>(() => new SchemaMigrator(graph).ApplyAsync(Cancel));
        Assert.Contains("changed after it had been applied", problem.Message);
        await SharedNeo4j.WipeAsync(graph);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
