using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Embedded.Tests.Connections;

public sealed class EmbeddedConnectionTests : IAsyncDisposable
{
    private readonly ICypherConnection _connection = EmbeddedStore.Open(EmbeddedStore.Memory);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task Rows_are_written_and_read_back()
    {
        var rows = new object?[] { new Dictionary<string, object?> { ["id"] = "a", ["n"] = 1 }, new Dictionary<string, object?> { ["id"] = "b", ["n"] = 2L } };
        var summary = await Write("UNWIND $rows AS row MERGE (n:Actor {id: row.id}) SET n.n = row.n", ("rows", rows));
        Assert.Equal((2, 4, 2), (summary.NodesCreated, summary.PropertiesSet, summary.LabelsAdded));
        Assert.False((await Write("UNWIND $rows AS row MERGE (n:Actor {id: row.id}) SET n.n = row.n", ("rows", rows))).ContainsUpdates);
        Assert.Equal([["a", 1L], ["b", 2L]], await Read("MATCH (n:Actor) RETURN n.id, n.n ORDER BY n.id"));
    }

    [Fact]
    public async Task Every_type_of_value_comes_back_as_it_went()
    {
        object?[] values =
        [
            null, true, 1L, 1.5, "text", new object?[] { 1L, "a", null }, new LocalDate(2014, 6, 20), new LocalTime(12, 30), new OffsetTime(new LocalTime(12, 30), Offset.FromHours(2)),
            new LocalDateTime(2014, 6, 20, 12, 30), new LocalDateTime(2014, 6, 20, 12, 30).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Baghdad"]), new GraphDuration(1, 2, 3, 4), new GraphPoint(4326, 1, 2),
        ];
        foreach (var value in values)
        {
            var row = Assert.Single(await Read("RETURN $v AS v", ("v", value)));
            Assert.Equal(value, row[0]);
        }

        Assert.Equal(new byte[] { 1, 2 }, (await Read("RETURN $v", ("v", new byte[] { 1, 2 })))[0][0]);
        Assert.Equal(new Dictionary<string, object?> { ["a"] = 1L }, (await Read("RETURN {a: 1}"))[0][0]);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_are_read_whole()
    {
        await Write("CREATE (:A {x: 1})-[:R {y: 2}]->(:B:C)");
        var row = Assert.Single(await Read("MATCH p = (a:A)-[r]->(b) RETURN a, r, p"));
        var node = Assert.IsType<GraphNode>(row[0]);
        Assert.Equal(["A"], node.Labels);
        Assert.Equal(1L, node.Properties["x"]);
        var relationship = Assert.IsType<GraphRelationship>(row[1]);
        Assert.Equal(("R", node.ElementId), (relationship.Type, relationship.StartElementId));
        Assert.Equal(2L, relationship.Properties["y"]);
        var path = Assert.IsType<GraphPath>(row[2]);
        Assert.Equal((2, 1), (path.Nodes.Count, path.Relationships.Count));
        Assert.Equal(["B", "C"], path.Nodes[1].Labels);
    }

    [Theory]
    [InlineData("RETURN", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN 1 / 0", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("CREATE (n)", "Neo.ClientError.Statement.AccessMode")]
    [InlineData("CREATE INDEX i FOR (n:A) ON (n.x)", "Neo.ClientError.Statement.AccessMode")]
    [InlineData("RETURN $missing", "Neo.ClientError.Statement.ParameterMissing")]
    public async Task Faults_have_the_codes_of_Neo4j(string text, string code)
    {
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => Read(text));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_broken_constraint_names_the_node_and_rolls_all_back()
    {
        await Write("CREATE CONSTRAINT actor_id FOR (n:Actor) REQUIRE n.id IS UNIQUE");
        await Write("CREATE (:Actor {id: 'x'})");
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => Write("CREATE (:Other) CREATE (:Actor {id: 'x'})"));
        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.Code);
        Assert.Contains("already exists with label `Actor` and property `id` = 'x'", error.Message, StringComparison.Ordinal);
        Assert.Equal([[1L]], await Read("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_fault_that_the_work_swallows_still_rolls_back()
    {
        var error = await Assert.ThrowsAsync<CypherStatementException>(() => _connection.WriteAsync(
            async transaction =>
            {
                await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);
                await Assert.ThrowsAsync<CypherStatementException>(() => transaction.RunAsync(new CypherStatement("CREATE (:B {x: 1 / 0})"), Cancellation));
                return 0;
            },
            Cancellation));
        Assert.Equal("Neo.ClientError.Transaction.TransactionMarkedAsFailed", error.Code);
        Assert.Equal([[0L]], await Read("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task An_exception_in_the_work_rolls_back()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _connection.WriteAsync<int>(
            async transaction =>
            {
                await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);
                throw new TimeoutException();
            },
            Cancellation));
        Assert.Equal([[0L]], await Read("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_result_that_is_still_being_read_does_not_see_a_later_statement()
    {
        await Write("UNWIND range(1, 10) AS i CREATE (:A {i: i})");
        var seen = await _connection.WriteAsync(
            async transaction =>
            {
                await using var first = await transaction.RunAsync(new CypherStatement("MATCH (n:A) RETURN n.i"), Cancellation);
                Assert.NotNull(await first.NextAsync(Cancellation));
                await transaction.RunAsync(new CypherStatement("MATCH (n:A) SET n.i = 0"), Cancellation);
                var sum = 0L;
                while (await first.NextAsync(Cancellation) is { } row) sum += (long)row[0]!;
                return sum;
            },
            Cancellation);
        Assert.Equal(54, seen);
    }

    [Fact]
    public async Task Injected_text_stays_a_value()
    {
        const string Evil = "x'}) DETACH DELETE n //";
        await Write("CREATE (:A {name: $name})", ("name", Evil));
        Assert.Equal([[Evil]], await Read("MATCH (n:A {name: $name}) RETURN n.name", ("name", Evil)));
    }

    [Fact]
    public async Task A_folder_keeps_the_graph_and_readers_run_beside_a_writer()
    {
        using var folder = new TemporaryFolder();
        await using (var connection = EmbeddedStore.Open(folder.Path))
        {
            Assert.Equal($"embedded {folder.Path}", connection.Description);
            await connection.WriteAsync(
                async transaction =>
                {
                    await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);
                    return await connection.ReadAsync(
                        async reading =>
                        {
                            await using var cursor = await reading.RunAsync(new CypherStatement("MATCH (n) RETURN count(n)"), Cancellation);
                            Assert.Equal([0L], await cursor.NextAsync(Cancellation));
                            return 0;
                        },
                        Cancellation);
                },
                Cancellation);
        }

        await using var again = EmbeddedStore.Open(folder.Path);
        Assert.Equal([[1L]], await Read(again, "MATCH (n:A) RETURN count(n)"));
    }

    [Fact]
    public async Task A_write_within_a_write_is_refused_at_once() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _connection.WriteAsync(_ => Write("CREATE (:A)"), Cancellation));

    [Fact]
    public async Task A_read_within_a_read_does_not_wait_for_a_writer_that_waits()
    {
        var writing = Task.CompletedTask;
        await _connection.ReadAsync(
            async _ =>
            {
                using (ExecutionContext.SuppressFlow()) writing = Task.Run(() => Write("CREATE (:A)"), Cancellation);
                return await Read("MATCH (n) RETURN count(n)");
            },
            Cancellation);
        await writing;
    }

    [Fact]
    public async Task Transactions_one_after_another_and_side_by_side_are_not_nested()
    {
        await Write("CREATE (:A)");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Write("CREATE (:A)")));
        Assert.Equal([[11L]], await Read("MATCH (n:A) RETURN count(n)"));
    }

    [Fact]
    public void A_server_is_no_embedded_store() => Assert.Throws<ArgumentException>(() => EmbeddedStore.Open("bolt://localhost"));

    private Task<CypherSummary> Write(string text, params (string Name, object? Value)[] parameters) => _connection.WriteAsync(
        async transaction =>
        {
            await using var cursor = await transaction.RunAsync(Statement(text, parameters), Cancellation);
            return await cursor.ConsumeAsync(Cancellation);
        },
        Cancellation);

    private Task<List<IReadOnlyList<object?>>> Read(string text, params (string Name, object? Value)[] parameters) => Read(_connection, text, parameters);

    private static Task<List<IReadOnlyList<object?>>> Read(ICypherConnection connection, string text, params (string Name, object? Value)[] parameters) => connection.ReadAsync(
        async transaction =>
        {
            await using var cursor = await transaction.RunAsync(Statement(text, parameters), Cancellation);
            var rows = new List<IReadOnlyList<object?>>();
            while (await cursor.NextAsync(Cancellation) is { } row) rows.Add(row);
            return rows;
        },
        Cancellation);

    private static CypherStatement Statement(string text, (string Name, object? Value)[] parameters) => new(text, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
}
