using System.Diagnostics;
using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Neo4j.Tests.Connections;

[Collection(nameof(SharedServer))]
public sealed class Neo4jConnectionTests(SharedServer server)
{
    public static TheoryData<string, object> Values => new()
    {
        { "true", true },
        { "1", 1L },
        { "-9223372036854775808", long.MinValue },
        { "1.5", 1.5 },
        { "'naïve 🐟'", "naïve 🐟" },
        { "[1, null, ['a']]", new object?[] { 1L, null, new object?[] { "a" } } },
        { "{a: 1, b: {c: []}}", new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new Dictionary<string, object?> { ["c"] = Array.Empty<object?>() } } },
        { "date('2026-02-28')", new NodaTime.LocalDate(2026, 2, 28) },
        { "date('-0044-03-15')", new NodaTime.LocalDate(-44, 3, 15) },
        { "localtime('23:59:59.123456789')", new NodaTime.LocalTime(23, 59, 59).PlusNanoseconds(123456789) },
        { "time('01:02:03+05:30')", new NodaTime.LocalTime(1, 2, 3).WithOffset(Offset.FromHoursAndMinutes(5, 30)) },
        { "localdatetime('1969-12-31T23:59:59.999')", new NodaTime.LocalDateTime(1969, 12, 31, 23, 59, 59).PlusMilliseconds(999) },
        { "datetime('1969-12-31T23:59:59.5Z')", Instant.FromUnixTimeMilliseconds(-500).InUtc() },
        { "datetime('2026-07-01T12:00:00-03:00')", Instant.FromUtc(2026, 7, 1, 15, 0).InZone(DateTimeZone.ForOffset(Offset.FromHours(-3))) },
        { "datetime('2026-07-01T12:00:00[Europe/Berlin]')", Instant.FromUtc(2026, 7, 1, 10, 0).InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) },
        { "duration({months: 14, days: -3, seconds: 7, nanoseconds: 9})", new GraphDuration(14, -3, 7, 9) },
        { "point({longitude: 1.5, latitude: 2.5})", new GraphPoint(4326, 1.5, 2.5) },
        { "point({x: 1.5, y: 2.5, z: 3.5})", new GraphPoint(9157, 1.5, 2.5, 3.5) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_come_back_as_they_went_and_as_the_server_makes_them(string literal, object value)
    {
        var statement = new CypherStatement($"RETURN {literal} AS made, $value AS sent, $value = {literal} AS same", new Dictionary<string, object?> { ["value"] = value });
        var row = Assert.Single(await server.Connection.RowsAsync(statement, Cancel));
        Assert.Equivalent(value, row["made"], strict: true);
        Assert.Equivalent(value, row["sent"], strict: true);
        if (!literal.Contains("null", StringComparison.Ordinal)) Assert.True(row.Truth("same"));
    }

    [Fact]
    public async Task Bytes_go_and_come_back()
    {
        var bytes = new byte[] { 0, 1, 255 };
        var row = Assert.Single(await server.Connection.RowsAsync(new CypherStatement("RETURN $value AS value", new Dictionary<string, object?> { ["value"] = bytes }), Cancel));
        Assert.Equal(bytes, row["value"]);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_come_whole()
    {
        var row = await server.Connection.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(new CypherStatement("MATCH (n:EngineTest) DETACH DELETE n"), Cancel);
                var rows = await transaction.RowsAsync(new CypherStatement("CREATE p = (a:EngineTest:Other {id: 1})<-[r:KNOWS {since: date('2026-01-01')}]-(b:EngineTest) RETURN p, a, r"), Cancel);
                return rows[0];
            },
            Cancel);
        var path = Assert.IsType<GraphPath>(row["p"]);
        var a = Assert.IsType<GraphNode>(row["a"]);
        var r = Assert.IsType<GraphRelationship>(row["r"]);
        Assert.Equal(["EngineTest", "Other"], a.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(1L, a.Properties["id"]);
        Assert.Equal(("KNOWS", a.ElementId), (r.Type, r.EndElementId));
        Assert.Equal(new NodaTime.LocalDate(2026, 1, 1), r.Properties["since"]);
        Assert.Equal([a.ElementId, r.StartElementId], path.Nodes.Select(node => node.ElementId));
        Assert.Equal(r.ElementId, Assert.Single(path.Relationships).ElementId);
    }

    [Fact]
    public async Task The_summary_counts_what_was_written_and_an_exception_rolls_all_back()
    {
        var graph = server.Connection;
        await Assert.ThrowsAsync<InvalidDataException>(() => graph.WriteAsync<int>(
            async transaction =>
            {
                var summary = await transaction.ExecuteAsync(new CypherStatement("CREATE (:EngineTest {id: 'gone'})-[:KNOWS]->(:EngineTest)"), Cancel);
                Assert.Equal(new CypherSummary { NodesCreated = 2, RelationshipsCreated = 1, PropertiesSet = 1, LabelsAdded = 2 }, summary);
                throw new InvalidDataException();
            },
            Cancel));
        Assert.Empty(await graph.RowsAsync(new CypherStatement("MATCH (n:EngineTest {id: 'gone'}) RETURN n"), Cancel));
    }

    [Theory]
    [InlineData("RETURN", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN $missing", "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("RETURN 1 / 0", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("CREATE (:EngineTest)", "Neo.ClientError.Statement.AccessMode")]
    [InlineData("CREATE INDEX engine_test FOR (n:EngineTest) ON (n.id)", "Neo.ClientError.Statement.AccessMode")]
    public async Task Errors_keep_the_server_s_code_and_reads_cannot_write(string text, string code)
    {
        var problem = await Assert.ThrowsAsync<CypherStatementException>(() => server.Connection.RowsAsync(new CypherStatement(text), Cancel));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_showing_it()
    {
        _ = server.Connection;
        await using var connection = Neo4jStore.Open(server.Uri, server.Options with { Password = "wr0ng" });
        var problem = await Assert.ThrowsAsync<Neo4jUnavailableException>(() => connection.VerifyAsync(Cancel));
        Assert.Contains("NEO4J_PASSWORD", problem.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told()
    {
        _ = server.Connection;
        await using var connection = Neo4jStore.Open(server.Uri, server.Options with { Database = "nowhere", RetryTime = TimeSpan.FromSeconds(1) });
        var problem = await Assert.ThrowsAsync<Neo4jUnavailableException>(() => connection.RowsAsync(new CypherStatement("RETURN 1"), Cancel));
        Assert.Contains("NEO4J_DATABASE", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_names_the_server()
    {
        await server.Connection.VerifyAsync(Cancel);
        Assert.Matches(@"^Neo4j/[\d.]+ at \S+:\d+$", server.Connection.Description);
    }

    [Fact]
    public async Task Who_stops_waiting_goes_on_at_once_and_the_server_ends_the_query()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var start = Stopwatch.GetTimestamp();
        var endless = new CypherStatement("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*) AS endless");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Connection.RowsAsync(endless, stop.Token));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));

        long running;
        do
        {
            var rows = await server.Connection.RowsAsync(new CypherStatement("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS ' + 'endless' RETURN count(*) AS count"), Cancel);
            running = rows[0].Integer("count");
        }
        while (running > 0 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        Assert.Equal(0, running);
    }

    [Fact]
    public async Task Many_rows_come_one_by_one_and_the_rest_can_be_left()
    {
        var seen = await server.Connection.ReadAsync(
            async transaction =>
            {
                await using var cursor = await transaction.RunAsync(new CypherStatement("UNWIND range(1, 1000000) AS i RETURN i"), Cancel);
                var count = 0L;
                while (count < 2500 && await cursor.NextAsync(Cancel) is { } row) Assert.Equal(++count, row[0]);
                return count;
            },
            Cancel);
        Assert.Equal(2500, seen);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
