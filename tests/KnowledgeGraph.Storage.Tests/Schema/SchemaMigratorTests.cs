using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Storage.Tests.Schema;

public sealed class SchemaMigratorTests : IAsyncLifetime
{
    private readonly ICypherConnection _store = EmbeddedStore.Open(EmbeddedStore.Memory);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task An_empty_graph_gets_every_migration_once()
    {
        var migrator = new SchemaMigrator(_store);
        Assert.All(await migrator.StatusAsync(Cancel), status => Assert.Equal(MigrationState.Pending, status.State));

        Assert.Equal(MigrationFiles.Embedded, await migrator.ApplyAsync(Cancel));

        Assert.All(await migrator.StatusAsync(Cancel), status => Assert.Equal((MigrationState.Applied, true), (status.State, status.AppliedAt is not null)));
        Assert.Empty(await migrator.ApplyAsync(Cancel));
    }

    [Fact]
    public async Task Ids_are_unique_afterwards()
    {
        await new SchemaMigrator(_store).ApplyAsync(Cancel);
        await WriteAsync("CREATE (:Actor {id: 'a'})");

        await Assert.ThrowsAsync<CypherStatementException>(() => WriteAsync("CREATE (:Actor {id: 'a'})"));
    }

    [Fact]
    public async Task Migrations_are_recorded_as_a_chain_from_the_baseline()
    {
        await new SchemaMigrator(_store, null, [First, Second]).ApplyAsync(Cancel);

        var rows = await _store.RowsAsync(
            new CypherStatement("MATCH p = (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*2]->() RETURN [n IN nodes(p) | n.version] AS versions, last(nodes(p)).checksum AS checksum"),
            Cancel);

        var row = Assert.Single(rows);
        Assert.Equal(["BASELINE", "001", "002"], row.Texts("versions"));
        Assert.Equal(Second.Checksum, row.Text("checksum"));
    }

    [Fact]
    public async Task A_later_migration_is_applied_alone()
    {
        await new SchemaMigrator(_store, null, [First]).ApplyAsync(Cancel);

        Assert.Equal([Second], await new SchemaMigrator(_store, null, [First, Second]).ApplyAsync(Cancel));
    }

    [Fact]
    public async Task What_another_writer_applied_meanwhile_is_left_alone()
    {
        // Between looking and applying, the other one takes its turn.
        var other = new SchemaMigrator(_store, null, [First, Second]);
        var slow = new SchemaMigrator(new BeforeWriting(_store, () => other.ApplyAsync(Cancel)), null, [First, Second]);

        Assert.Empty(await slow.ApplyAsync(Cancel));
    }

    [Fact]
    public async Task An_index_that_another_writer_makes_between_its_drop_and_its_successor_does_not_stay()
    {
        var graph = new AfterStatement(_store, "DROP INDEX statement_text IF EXISTS", () => WriteAsync("CREATE FULLTEXT INDEX statement_text IF NOT EXISTS FOR (n:Statement) ON EACH [n.text]"));

        await new SchemaMigrator(graph).ApplyAsync(Cancel);

        var names = await _store.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name ORDER BY name"), Cancel);
        Assert.Equal(["actor_search", "statement_search"], names.Select(row => row.Text("name")));
    }

    [Fact]
    public async Task What_was_written_under_the_first_version_is_found_by_the_indexes_of_this_one()
    {
        await new SchemaMigrator(_store, null, [.. MigrationFiles.Embedded.Take(1)]).ApplyAsync(Cancel);
        await WriteAsync("CREATE (:Actor {id: 'a', name: 'Jürgen Müller'})");
        await new SchemaMigrator(_store).ApplyAsync(Cancel);

        var rows = await _store.RowsAsync(new CypherStatement("CALL db.index.fulltext.queryNodes('actor_search', 'muller') YIELD node RETURN node.id AS id"), Cancel);
        Assert.Equal("a", Assert.Single(rows).Text("id"));
        Assert.Equal(2, (await _store.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name"), Cancel)).Count);
    }

    [Fact]
    public async Task Every_statement_can_run_twice()
    {
        await new SchemaMigrator(_store).ApplyAsync(Cancel);
        await HarbourGraph.LoadAsync(_store, Cancel);
        foreach (var statement in MigrationFiles.Embedded.SelectMany(migration => migration.Statements))
        {
            await WriteAsync(statement);
            var again = await _store.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement), Cancel), Cancel);
            Assert.False(again.ContainsUpdates, statement);
        }
    }

    [Fact]
    public async Task Evidence_from_before_is_marked_where_it_is_at_second_hand_and_its_actors_are_derived_again()
    {
        await new SchemaMigrator(_store).ApplyAsync(Cancel);
        await HarbourGraph.LoadAsync(_store, Cancel);
        var marked = await SecondHandAsync();
        await WriteAsync("MATCH (s:Stance) REMOVE s.secondHand");

        foreach (var statement in MigrationFiles.Embedded.Single(migration => migration.Version == 3).Statements) await WriteAsync(statement);

        Assert.Equal(marked, await SecondHandAsync());
        Assert.Empty(await _store.RowsAsync(new CypherStatement("MATCH (a:Actor) WHERE NOT a:Stale RETURN a.id AS id"), Cancel));

        async Task<List<(string, bool)>> SecondHandAsync() =>
            [.. (await _store.RowsAsync(new CypherStatement("MATCH (s:Stance) RETURN s.id AS id, s.secondHand AS secondHand ORDER BY id"), Cancel)).Select(row => (row.Text("id"), row.Truth("secondHand")))];
    }

    [Fact]
    public async Task A_changed_migration_is_refused_and_nothing_is_written()
    {
        await new SchemaMigrator(_store, null, [First]).ApplyAsync(Cancel);
        var changed = new SchemaMigrator(_store, null, [MigrationFiles.Parse(First.Source, "CREATE INDEX other IF NOT EXISTS FOR (n:X) ON (n.other);"), Second]);

        var problem = await Assert.ThrowsAsync<MigrationException>(() => changed.ApplyAsync(Cancel));

        Assert.Contains(First.Source, problem.Message);
        Assert.Equal([MigrationState.Changed, MigrationState.Pending], (await changed.StatusAsync(Cancel)).Select(status => status.State));
    }

    [Fact]
    public async Task A_graph_from_a_newer_version_is_refused()
    {
        await new SchemaMigrator(_store, null, [First, Second]).ApplyAsync(Cancel);

        await Assert.ThrowsAsync<MigrationException>(() => new SchemaMigrator(_store, null, [First]).ApplyAsync(Cancel));
    }

    private static readonly Migration First = MigrationFiles.Parse("V001__First.cypher", "CREATE INDEX first IF NOT EXISTS FOR (n:X) ON (n.first);");

    private static readonly Migration Second = MigrationFiles.Parse("V002__Second.cypher", "CREATE INDEX second IF NOT EXISTS FOR (n:X) ON (n.second);");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<CypherSummary> WriteAsync(string text)
        => _store.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text), Cancel), Cancel);

    /// <summary>Does something once, before the first write.</summary>
    private sealed class BeforeWriting(ICypherConnection store, Func<Task> once) : ICypherConnection
    {
        private bool _done;

        public string Description => store.Description;

        public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => store.ReadAsync(work, cancellation);

        public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
        {
            if (!_done)
            {
                _done = true;
                await once();
            }

            return await store.WriteAsync(work, cancellation);
        }

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }

    /// <summary>Lets somebody else do something after a statement has been committed, once.</summary>
    private sealed class AfterStatement(ICypherConnection inner, string text, Func<Task> act) : ICypherConnection
    {
        private bool _done;

        public string Description => inner.Description;

        public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

        public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
        {
            var seen = false;
            var result = await inner.WriteAsync(transaction => work(new Watched(transaction, ran => seen |= ran == text)), cancellation);
            if (seen && !_done)
            {
                _done = true;
                await act();
            }

            return result;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private sealed class Watched(ICypherTransaction inner, Action<string> ran) : ICypherTransaction
        {
            public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
            {
                ran(statement.Text);
                return inner.RunAsync(statement, cancellation);
            }
        }
    }
}
