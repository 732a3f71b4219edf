namespace KnowledgeGraph.Bolt.Tests.Servers;

public sealed class RealServerTests
{
    public static TheoryData<int, int> Versions => new() { { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 5, 6 }, { 5, 7 }, { 5, 8 } };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_version_up_to_5_8_runs_a_query(int major, int minor)
    {
        await using var driver = RealServer.Driver(c => c.WithVersions(new BoltVersion(major, minor)));
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND range(1, $n) AS x RETURN x, toString(x) AS text", new { n = 3 });
        var rows = await cursor.ToListAsync(r => (r["x"].As<int>(), r["text"].As<string>()));
        var summary = await cursor.ConsumeAsync();

        Assert.Equal([(1, "1"), (2, "2"), (3, "3")], rows);
        Assert.Equal($"{major}.{minor}", summary.Server.ProtocolVersion);
        Assert.StartsWith("Neo4j/", summary.Server.Agent, StringComparison.Ordinal);
        Assert.Single(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task The_manifest_handshake_agrees_on_the_best_version()
    {
        await using var driver = RealServer.Driver();
        Assert.Equal("5.8", (await driver.GetServerInfoAsync()).ProtocolVersion);
    }

    [Fact]
    public async Task A_committed_transaction_is_seen_and_a_rolled_back_one_is_not()
    {
        await using var driver = RealServer.Driver(scheme: "neo4j");
        await using var session = driver.AsyncSession();
        var key = Guid.NewGuid().ToString();
        await using (var kept = await session.BeginTransactionAsync())
        {
            await kept.RunAsync("CREATE (:BoltTest {key: $key, n: 1})", new { key });
            await kept.RunAsync("CREATE (:BoltTest {key: $key, n: 2})", new { key });
            await kept.CommitAsync();
        }

        await using (var dropped = await session.BeginTransactionAsync())
        {
            await dropped.RunAsync("CREATE (:BoltTest {key: $key, n: 3})", new { key });
            await dropped.RollbackAsync();
        }

        var count = await session.ExecuteWriteAsync(async tx =>
        {
            var cursor = await tx.RunAsync("MATCH (b:BoltTest {key: $key}) DETACH DELETE b RETURN count(*) AS n", new { key });
            return (await cursor.SingleAsync())["n"].As<int>();
        });
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_streamed_with_few_of_them_in_memory()
    {
        await using var driver = RealServer.Driver(c => c.WithFetchSize(1000));
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND range(1, 100000) AS x RETURN x");
        long sum = 0;
        var count = 0;
        await foreach (var row in cursor)
        {
            sum += (long)row[0]!;
            count++;
        }

        Assert.Equal((100_000, 5_000_050_000L), (count, sum));
    }

    [Fact]
    public async Task A_syntax_error_has_code_and_status_and_the_session_goes_on()
    {
        await using var driver = RealServer.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("RETURN 1 +")).ConsumeAsync());

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Code);
        Assert.Matches("^(42|50)[0-9A-Z]{3}$", error.GqlStatus); // 5.26 gives its general 50N42, later servers 42001
        Assert.StartsWith("error: ", error.GqlStatusDescription, StringComparison.Ordinal);
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    [Fact]
    public async Task A_wrong_password_is_an_authentication_error_that_does_not_repeat_it()
    {
        await using var driver = RealServer.Driver(auth: AuthTokens.Basic("neo4j", "not-the-secret"));
        var error = await Assert.ThrowsAsync<AuthenticationException>(driver.VerifyConnectivityAsync);
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.DoesNotContain("not-the-secret", error.ToString(), StringComparison.Ordinal);
    }
}
