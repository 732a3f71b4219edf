using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Copying;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Copying;

public sealed class GraphCopyTests
{
    [Fact]
    public async Task A_copy_is_equal_in_everything()
    {
        await using var from = await OpenHarbourAsync();
        await using var to = EmbeddedStore.Open("memory:");
        var report = await new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(await DigestAsync(from), await DigestAsync(to));
        Assert.Equal(await DigestAsync(to), report.Digest);
        Assert.Equal((false, false), (report.WasThere, report.Resumed));
        Assert.Empty(report.LeftOut);
        Assert.Equal(report.Nodes, await CountAsync(to, "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count"));
    }

    [Fact]
    public async Task A_copy_that_was_cut_anywhere_is_completed_by_the_next_one()
    {
        await using var from = await OpenHarbourAsync();
        var expected = await DigestAsync(from);
        await using var whole = new CountingConnection(EmbeddedStore.Open("memory:"));
        await new GraphCopy(from, whole) { BatchSize = 15 }.RunAsync(cancellation: TestContext.Current.CancellationToken);
        for (var writes = 0; writes < whole.Writes; writes++)
        {
            await using var to = EmbeddedStore.Open("memory:");
            await Assert.ThrowsAsync<IOException>(() => new GraphCopy(from, new CutConnection(to, writes)) { BatchSize = 15 }.RunAsync(cancellation: TestContext.Current.CancellationToken));
            await new GraphCopy(from, to) { BatchSize = 15 }.RunAsync(cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(expected, await DigestAsync(to));
            Assert.Equal(0, await CountAsync(to, "MATCH (n:__CopyInProgress) RETURN count(n) AS count"));
        }
    }

    [Fact]
    public async Task Copying_again_writes_nothing_and_says_so()
    {
        await using var from = await OpenHarbourAsync();
        await using var to = new CountingConnection(EmbeddedStore.Open("memory:"));
        await new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken);
        var before = to.Writes;
        var report = await new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.True(report.WasThere);
        Assert.Equal(before, to.Writes);
    }

    [Fact]
    public async Task A_store_that_holds_another_graph_is_left_alone()
    {
        await using var from = await OpenHarbourAsync();
        await using var to = EmbeddedStore.Open("memory:");
        await to.WriteAsync(graph => graph.ExecuteAsync(new CypherStatement("CREATE (:Topic {id: 't', name: 'other'})")), TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<CopyException>(() => new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("another graph", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(to, "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count"));
    }

    [Fact]
    public async Task A_copy_is_not_completed_from_a_source_that_has_changed_since()
    {
        await using var from = await OpenHarbourAsync();
        await using var to = EmbeddedStore.Open("memory:");
        await new SchemaMigrator(to).ApplyAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<IOException>(() => new GraphCopy(from, new CutConnection(to, 3)).RunAsync(cancellation: TestContext.Current.CancellationToken));
        await from.WriteAsync(graph => graph.ExecuteAsync(new CypherStatement("CREATE (:Topic {id: 't', name: 'other'})")), TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<CopyException>(() => new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("another state", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_looks_like_Cypher_is_copied_as_a_label()
    {
        await using var from = await OpenHarbourAsync();
        await from.WriteAsync(
            graph => graph.ExecuteAsync(new CypherStatement("CREATE (:Topic:`x``) WITH 1 AS i MATCH (n) DETACH DELETE n //` {id: 't'})-[:`ABOUT``]->() //`]->(:Topic {id: 'u'})")),
            TestContext.Current.CancellationToken);
        await using var to = EmbeddedStore.Open("memory:");
        await new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(await DigestAsync(from), await DigestAsync(to));
    }

    [Fact]
    public async Task What_is_not_of_the_schema_is_left_out_and_told()
    {
        await using var from = await OpenHarbourAsync();
        await from.WriteAsync(
            graph => graph.ExecuteAsync(new CypherStatement("MATCH (a:Actor) WITH a LIMIT 1 CREATE (:Holiday {day: 1})-[:OF]->(a), (:Topic {name: 'without an id'})")),
            TestContext.Current.CancellationToken);
        await using var to = EmbeddedStore.Open("memory:");
        var report = await new GraphCopy(from, to).RunAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, report.LeftOut.Count);
        Assert.Contains(report.LeftOut, left => left.Contains("(:Holiday)", StringComparison.Ordinal));
    }

    private static async Task<ICypherConnection> OpenHarbourAsync()
    {
        var graph = EmbeddedStore.Open("memory:");
        await HarbourGraph.LoadAsync(graph);
        return graph;
    }

    private static Task<string> DigestAsync(ICypherConnection graph) => graph.ReadAsync(transaction => GraphDigest.ComputeAsync(transaction, DigestScope.Whole));

    private static async Task<long> CountAsync(ICypherConnection graph, string query) => (await graph.RowsAsync(new CypherStatement(query)))[0].Integer("count");

    private sealed class CountingConnection(ICypherConnection inner) : ICypherConnection
    {
        public int Writes { get; private set; }

        public string Description => inner.Description;

        public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

        public Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
        {
            Writes++;
            return inner.WriteAsync(work, cancellation);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
