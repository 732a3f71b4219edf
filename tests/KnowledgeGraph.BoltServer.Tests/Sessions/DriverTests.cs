using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Sessions;

/// <summary>The port as our own driver sees it.</summary>
public sealed class DriverTests
{
    public static TheoryData<int, int> Versions => new() { { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 5, 6 }, { 5, 7 }, { 5, 8 } };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_version_runs_a_query(int major, int minor)
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver(configure: config => config.WithVersions(new BoltVersion(major, minor)));
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND range(1, $n) AS x RETURN x", new { n = 3 });
        var rows = await cursor.ToListAsync(row => row[0].As<int>());
        var summary = await cursor.ConsumeAsync();

        Assert.Equal([1, 2, 3], rows);
        Assert.Equal($"{major}.{minor}", summary.Server.ProtocolVersion);
        Assert.StartsWith("Neo4j/", summary.Server.Agent, StringComparison.Ordinal);
        Assert.Single(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task A_routing_driver_finds_reader_and_writer_here()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver(scheme: "neo4j");
        await using var session = driver.AsyncSession();
        await session.ExecuteWriteAsync(async transaction => await (await transaction.RunAsync("CREATE (:Person {name: 'Ana'})")).ConsumeAsync());
        var name = await session.ExecuteReadAsync(async transaction => (await (await transaction.RunAsync("MATCH (p:Person) RETURN p.name")).SingleAsync())[0]);
        Assert.Equal("Ana", name);
    }

    [Fact]
    public async Task Values_of_every_type_come_back_as_they_went()
    {
        await using var port = await OpenPort.OpenAsync();
        object?[] values =
        [
            null, true, 42L, -1.5, "text", new byte[] { 1, 2 }, new LocalDate(2014, 6, 20), new LocalTime(1, 2, 3, 4), new OffsetTime(1, 2, 3, 4, 3600), new LocalDateTime(2014, 6, 20, 1, 2, 3, 4),
            new ZonedDateTime(2014, 6, 20, 1, 2, 3, 4, Zone.Of(7200)), new ZonedDateTime(2014, 6, 20, 1, 2, 3, 4, Zone.Of("Europe/Berlin")), new Duration(1, 2, -3, 4), new Point(4326, 1, 2), new Point(9157, 1, 2, 3),
        ];
        foreach (var value in values) Assert.Equal([value], await port.ColumnAsync("RETURN $value", new { value }));
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_have_ids_of_both_kinds()
    {
        await using var port = await OpenPort.OpenAsync();
        var path = Assert.IsAssignableFrom<IPath>((await port.ColumnAsync("CREATE p = (:A {n: 1})-[:R {w: 2}]->(:B) RETURN p"))[0]);
        var relationship = Assert.Single(path.Relationships);
        Assert.Equal((path.Start.Id, path.End.Id, "R"), (relationship.StartNodeId, relationship.EndNodeId, relationship.Type));
        Assert.Equal([path.Start.ElementId], await port.ColumnAsync("MATCH (a) WHERE id(a) = $id RETURN elementId(a)", new { id = path.Start.Id }));
    }

    [Fact]
    public async Task Several_results_are_open_in_one_transaction()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver(configure: config => config.WithFetchSize(10));
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        var first = await transaction.RunAsync("UNWIND range(1, 100) AS x RETURN x");
        Assert.True(await first.FetchAsync());
        var second = await transaction.RunAsync("UNWIND range(1, 50) AS x CREATE (n:N {x: x}) RETURN n.x");
        Assert.Equal(50, (await second.ToListAsync(TestContext.Current.CancellationToken)).Count);
        Assert.Equal(99, (await first.ToListAsync(TestContext.Current.CancellationToken)).Count);
        await transaction.CommitAsync();
        Assert.Equal([50L], await port.ColumnAsync("MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public async Task What_is_rolled_back_or_not_committed_is_not_there()
    {
        await using var port = await OpenPort.OpenAsync();
        await using (var driver = port.Driver())
        {
            await using var session = driver.AsyncSession();
            await using (var transaction = await session.BeginTransactionAsync())
            {
                await (await transaction.RunAsync("CREATE (:N)")).ConsumeAsync();
                await transaction.RollbackAsync();
            }

            await using var left = await session.BeginTransactionAsync();
            await (await left.RunAsync("CREATE (:N)")).ConsumeAsync();
        }

        Assert.Equal([0L], await port.ColumnAsync("MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public async Task A_port_that_is_not_told_otherwise_refuses_writes_and_says_how_to_allow_them()
    {
        await using var port = await OpenPort.OpenAsync(options => options.AllowWrite = false);
        var refused = await Assert.ThrowsAsync<ForbiddenException>(() => port.ColumnAsync("CREATE (n:N) RETURN n"));
        Assert.Contains("--bolt-write", refused.Message, StringComparison.Ordinal);
        Assert.Equal([0L], await port.ColumnAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_transaction_that_promised_to_read_may_not_write()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver();
        await using var session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        var refused = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("CREATE (:N)")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.AccessMode", refused.Code);
    }

    [Fact]
    public async Task A_second_writer_waits_a_bounded_time_and_is_told_to_try_again()
    {
        await using var port = await OpenPort.OpenAsync(options => options.WriterWait = TimeSpan.FromMilliseconds(200));
        await using var driver = port.Driver();
        await using var one = driver.AsyncSession();
        await using var writing = await one.BeginTransactionAsync();
        await (await writing.RunAsync("CREATE (:N)")).ConsumeAsync();
        await using var two = driver.AsyncSession();
        var late = await Assert.ThrowsAsync<TransientException>(async () => await (await two.RunAsync("CREATE (:N)")).ConsumeAsync());
        Assert.Equal("Neo.TransientError.Transaction.LockAcquisitionTimeout", late.Code);
        Assert.Equal([0L], await port.ColumnAsync("MATCH (n) RETURN count(n)")); // readers do not wait
        await writing.CommitAsync();
        Assert.Equal([1L], await port.ColumnAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_statement_past_the_clients_timeout_is_stopped()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () =>
            await (await session.RunAsync(Endless, new Dictionary<string, object?>(), config => config.WithTimeout(TimeSpan.FromMilliseconds(300)))).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", error.Code);
    }

    [Theory]
    [InlineData("NEO4J")]
    [InlineData("system")]
    public async Task Databases_are_found_without_case(string name)
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver(scheme: "neo4j");
        await using var session = driver.AsyncSession(config => config.WithDatabase(name));
        var names = await (await session.RunAsync("SHOW DATABASES YIELD name")).ToListAsync(row => (string)row[0]!);
        Assert.Equal(["neo4j", "system"], names);
    }

    [Fact]
    public async Task A_database_that_is_not_there_and_another_user_are_refused()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver();
        await using var nowhere = driver.AsyncSession(config => config.WithDatabase("movies"));
        var missing = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await nowhere.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", missing.Code);
        await using var other = driver.AsyncSession(config => config.WithImpersonatedUser("ana"));
        var refused = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await other.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.ArgumentError", refused.Code);
    }

    [Fact]
    public async Task Transactions_are_shown_and_terminated()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var driver = port.Driver();
        await using var session = driver.AsyncSession();
        await using var open = await session.BeginTransactionAsync();
        await (await open.RunAsync("RETURN 'find me'")).ConsumeAsync();
        var id = Assert.Single(await port.ColumnAsync("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS 'find me' AND NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId"));
        Assert.Equal(["Transaction terminated."], await port.ColumnAsync($"TERMINATE TRANSACTIONS '{id}' YIELD message"));
        await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await open.RunAsync("RETURN 1")).ConsumeAsync());
    }

    [Fact]
    public async Task The_schema_is_drawn_with_nodes_and_relationships()
    {
        await using var port = await OpenPort.OpenAsync();
        await port.ColumnAsync("CREATE (:A)-[:R]->(:B) RETURN 1");
        await using var driver = port.Driver();
        await using var session = driver.AsyncSession();
        var row = await (await session.RunAsync("CALL db.schema.visualization()")).SingleAsync();
        Assert.Equal(["A", "B"], row["nodes"].As<List<INode>>().Select(node => Assert.Single(node.Labels)).Order());
        Assert.Equal(["R"], row["relationships"].As<List<IRelationship>>().Select(relationship => relationship.Type));
    }

    private const string Endless = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x";
}
