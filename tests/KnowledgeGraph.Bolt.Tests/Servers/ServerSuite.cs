namespace KnowledgeGraph.Bolt.Tests.Servers;

/// <summary>
/// What our client does on a server, whichever it is: Neo4j in this project, the embedded engine's Bolt port in
/// KnowledgeGraph.BoltServer.Tests.
/// </summary>
public abstract class ServerSuite
{
    /// <summary>Its user is <c>neo4j</c>; one who may write where <paramref name="auth"/> is null.</summary>
    protected abstract IDriver Driver(Action<ConfigBuilder>? configure = null, string? scheme = null, IAuthToken? auth = null);

    public static TheoryData<int, int> Versions => new() { { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 5, 6 }, { 5, 7 }, { 5, 8 } };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_version_up_to_5_8_runs_a_query(int major, int minor)
    {
        await using var driver = Driver(c => c.WithVersions(new BoltVersion(major, minor)));
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
        await using var driver = Driver();
        Assert.Equal("5.8", (await driver.GetServerInfoAsync()).ProtocolVersion);
    }

    [Fact]
    public async Task A_committed_transaction_is_seen_and_a_rolled_back_one_is_not()
    {
        await using var driver = Driver(scheme: "neo4j");
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
        await using var driver = Driver(c => c.WithFetchSize(1000));
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
        await using var driver = Driver();
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
        await using var driver = Driver(auth: AuthTokens.Basic("neo4j", "not-the-secret"));
        var error = await Assert.ThrowsAsync<AuthenticationException>(driver.VerifyConnectivityAsync);
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.DoesNotContain("not-the-secret", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<object> Values => [.. new object[]
    {
        1L, -1L, long.MaxValue, long.MinValue, 1.5, double.MaxValue, true, false, "", "Größe 🙂", new byte[] { 0, 1, 255 },
        new LocalDate(2024, 2, 29), new LocalDate(-4712, 1, 1), new LocalTime(23, 59, 59, 999_999_999), new OffsetTime(1, 2, 3, 4, -3600),
        new LocalDateTime(1969, 12, 31, 23, 59, 59, 1), new ZonedDateTime(1_700_000_000, 5, Zone.Of(5400)),
        new ZonedDateTime(1_700_000_000, 5, Zone.Of("America/New_York")), new Duration(1, -2, 3, 4), new Point(4326, 1.5, 2.5), new Point(9157, 1, 2, 3),
    }];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_is_the_same_after_the_way_there_and_back(object value)
    {
        foreach (var version in new[] { BoltVersion.V4_4, BoltVersion.V5_8 })
        {
            await using var driver = Driver(c => c.WithVersions(version));
            await using var session = driver.AsyncSession();
            var row = await (await session.RunAsync("RETURN $value AS value, [$value, null] AS list, {key: $value} AS map", new { value })).SingleAsync();
            Assert.Equal(value, row["value"]);
            Assert.Equal([value, null], row["list"].As<List<object?>>());
            Assert.Equal(value, row["map"].As<Dictionary<string, object?>>()["key"]);
        }
    }

    [Fact]
    public async Task What_the_server_makes_of_a_zone_and_a_date_agrees_with_ours()
    {
        await using var driver = Driver();
        var (rows, _) = await driver.ExecutableQuery("""
            UNWIND $times AS t
            RETURN t AS time, t.year AS year, t.month AS month, t.day AS day, t.hour AS hour, t.minute AS minute, t.second AS second, t.epochSeconds AS epoch
            """).WithParameters(new
        {
            times = new[]
            {
                new ZonedDateTime(2024, 3, 31, 3, 0, 0, Zone.Of("Europe/Berlin")), new ZonedDateTime(2024, 10, 27, 2, 30, 0, Zone.Of("Europe/Berlin")),
                new ZonedDateTime(1, 1, 1, 0, 0, 0, Zone.Of(0)), new ZonedDateTime(2024, 2, 29, 12, 0, 0, Zone.Of("Asia/Kolkata")),
            },
        }).ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, rows.Count);
        foreach (var row in rows)
        {
            var ours = row["time"].As<ZonedDateTime>();
            Assert.Equal((ours.Year, ours.Month, ours.Day, ours.Hour, ours.Minute, ours.Second, ours.UtcSeconds), (row["year"].As<int>(), row["month"].As<int>(),
                row["day"].As<int>(), row["hour"].As<int>(), row["minute"].As<int>(), row["second"].As<int>(), row["epoch"].As<long>()));
        }
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_come_with_their_ends_in_every_form()
    {
        foreach (var version in new[] { BoltVersion.V4_4, BoltVersion.V5_0, BoltVersion.V5_8 })
        {
            await using var driver = Driver(c => c.WithVersions(version));
            await using var session = driver.AsyncSession();
            await using var tx = await session.BeginTransactionAsync();
            var row = await (await tx.RunAsync("""
                CREATE p = (a:BoltTest:Person {name: 'a'})-[r:KNOWS {since: 1}]->(b:BoltTest {name: 'b'})<-[:LIKES]-(c:BoltTest {name: 'c'})
                RETURN a, r, p, elementId(a) AS id
                """)).SingleAsync();
            var (a, r, p) = (row["a"].As<INode>(), row["r"].As<IRelationship>(), row["p"].As<IPath>());
            Assert.Equal(["BoltTest", "Person"], a.Labels.Order());
            Assert.Equal(("a", 1L, "KNOWS"), (a["name"].As<string>(), r["since"], r.Type));
            Assert.Equal((a.ElementId, p.Nodes[1].ElementId), (r.StartNodeElementId, r.EndNodeElementId));
            Assert.Equal(["a", "b", "c"], p.Nodes.Select(n => n.Get<string>("name")));
            Assert.Equal(p.End.ElementId, p.Relationships[1].StartNodeElementId);
            if (version >= BoltVersion.V5_0) Assert.Equal(row["id"], a.ElementId);
            await tx.RollbackAsync();
        }
    }

    [Fact]
    public async Task Notifications_and_statuses_are_there_before_and_since_5_6_and_can_be_turned_off()
    {
        foreach (var version in new[] { BoltVersion.V5_4, BoltVersion.V5_8 })
        {
            await using var driver = Driver(c => c.WithVersions(version));
            await using var session = driver.AsyncSession();
            var summary = await (await session.RunAsync("MATCH (n:NoSuchLabelAnywhere) RETURN n")).ConsumeAsync();
            var notification = Assert.Single(summary.Notifications);
            Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", notification.Code);
            Assert.Equal((NotificationSeverity.Warning, NotificationCategory.Unrecognized), (notification.SeverityLevel, notification.Category));
            Assert.Equal(1, notification.Position!.Line);
            Assert.Equal("02000", summary.GqlStatusObjects[0].GqlStatus);
            Assert.Contains(summary.GqlStatusObjects, status => status.IsNotification && status.GqlStatus.StartsWith("01", StringComparison.Ordinal));

            await using var quiet = driver.AsyncSession(o => o.WithNotificationsDisabled());
            Assert.Empty((await (await quiet.RunAsync("MATCH (n:NoSuchLabelAnywhere) RETURN n")).ConsumeAsync()).Notifications);
        }
    }

    [Fact]
    public async Task Profile_and_counters_are_in_the_summary()
    {
        await using var driver = Driver();
        await using var session = driver.AsyncSession();
        await using var tx = await session.BeginTransactionAsync(o => o.WithTimeout(TimeSpan.FromSeconds(20)).WithMetadata(new Dictionary<string, object?> { ["app"] = "test" }));
        var summary = await (await tx.RunAsync("PROFILE CREATE (a:BoltTest {n: 1})-[:X]->(b:BoltTest) RETURN a")).ConsumeAsync();
        Assert.Equal((2, 1, 2, 1, true), (summary.Counters.NodesCreated, summary.Counters.RelationshipsCreated, summary.Counters.LabelsAdded, summary.Counters.PropertiesSet, summary.Counters.ContainsUpdates));
        Assert.True(summary.HasProfile);
        Assert.Contains("ProduceResults", summary.Profile!.OperatorType, StringComparison.Ordinal);
        Assert.NotEmpty(summary.Profile.Children);
        Assert.Equal((QueryType.ReadWrite, "neo4j"), (summary.QueryType, summary.Database.Name));
    }

    [Fact]
    public async Task Several_results_of_a_transaction_may_be_read_in_turn()
    {
        await using var driver = Driver(c => c.WithFetchSize(10));
        await using var session = driver.AsyncSession();
        await using var tx = await session.BeginTransactionAsync();
        var first = await tx.RunAsync("UNWIND range(1, 100) AS x RETURN x");
        var second = await tx.RunAsync("UNWIND range(101, 200) AS x RETURN x");
        for (var i = 1; i <= 100; i++)
        {
            Assert.True(await first.FetchAsync() && await second.FetchAsync());
            Assert.Equal(((long)i, 100L + i), (first.Current[0], second.Current[0]));
        }

        Assert.False(await first.FetchAsync() || await second.FetchAsync());
    }

    [Fact]
    public async Task A_large_batch_goes_in_one_message_of_many_chunks()
    {
        await using var driver = Driver();
        var rows = Enumerable.Range(0, 20_000).Select(i => new Dictionary<string, object?> { ["id"] = i, ["name"] = $"name {i}", ["list"] = new[] { i, i + 1 } }).ToList();
        var (result, _) = await driver.ExecutableQuery("UNWIND $rows AS row RETURN count(row) AS n, sum(row.list[1]) AS s, max(size(row.name)) AS m").WithParameters(new { rows })
            .ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal((20_000L, 200_010_000L, 10L), (result[0]["n"], result[0]["s"], result[0]["m"]));
    }

    [Fact]
    public async Task A_query_that_is_cancelled_ends_on_the_server_too()
    {
        await using var driver = Driver();
        var mark = $"mark-{Guid.NewGuid()}";
        await using (var session = driver.AsyncSession())
        {
            using var cancel = new CancellationTokenSource();
            var cursor = await session.RunAsync("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x", o => o.WithMetadata(new Dictionary<string, object?> { ["mark"] = mark }));
            var list = cursor.ToListAsync(cancel.Token);
            await WaitForAsync(driver, mark, 1);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list);
        }

        await WaitForAsync(driver, mark, 0);
    }

    private static async Task WaitForAsync(IDriver driver, string mark, int count)
    {
        for (var i = 0; i < 200; i++)
        {
            var (rows, _) = await driver.ExecutableQuery("SHOW TRANSACTIONS YIELD metaData WHERE metaData.mark = $mark RETURN count(*) AS n").WithParameters(new { mark })
                .ExecuteAsync(TestContext.Current.CancellationToken);
            if (rows[0]["n"].As<int>() == count) return;
            await Task.Delay(50, TestContext.Current.CancellationToken); // the server's own pace
        }

        Assert.Fail($"There were never {count} transactions {mark}.");
    }
}
