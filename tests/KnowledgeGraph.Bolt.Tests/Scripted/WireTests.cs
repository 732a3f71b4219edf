using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

public sealed class WireTests
{
    [Fact]
    public async Task NOOPs_are_skipped_wherever_they_come()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.HandshakeAsync(BoltVersion.V5_8);
            await peer.NoopAsync();
            await peer.ReadAsync();
            await peer.NoopAsync();
            await peer.SendAsync(Responses.Success());
            await peer.ReadAsync();
            await peer.NoopAsync();
            await peer.SendAsync(Responses.Success());
            await peer.ReadAsync();
            await peer.ReadAsync();
            foreach (var message in new[] { Peer.Fields("x"), Responses.Record(1), Responses.Record(2), Peer.Last() })
            {
                await peer.NoopAsync();
                await peer.SendAsync(message);
                await peer.NoopAsync();
            }

            await peer.IdleAsync();
        });
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal([1L, 2L], await (await session.RunAsync("RETURN 1")).ToListAsync(r => (long)r[0]!));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_after_the_time_it_hinted()
    {
        var clock = new FakeTimeProvider();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync(hints: new() { ["connection.recv_timeout_seconds"] = 15 });
            await peer.ReadAsync();
            await peer.SilenceAsync();
        });
        await using var driver = server.Driver(c => c.WithClock(clock));
        await using var session = driver.AsyncSession();
        var started = clock.GetUtcNow();
        var cursor = await session.RunAsync("RETURN 1");
        var fetch = cursor.FetchAsync();
        await clock.RunUntilAsync(fetch);
        var error = await Assert.ThrowsAsync<ConnectionReadTimeoutException>(() => fetch);
        Assert.Contains("15 s", error.Message, StringComparison.Ordinal);
        Assert.True(clock.GetUtcNow() - started >= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_server_that_never_answers_the_handshake_is_given_up_after_the_connection_time_out()
    {
        var clock = new FakeTimeProvider();
        await using var server = new ScriptedServer(peer => peer.SilenceAsync());
        await using var driver = server.Driver(c => c.WithClock(clock));
        var verify = driver.VerifyConnectivityAsync();
        await clock.RunUntilAsync(verify);
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => verify);
        Assert.Contains("30 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_the_connection_is_reset_and_used_again()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Run);
            await peer.ExpectAsync(MessageTag.Pull);
            await peer.SendAsync(Responses.Failure(peer.Version, "Neo.ClientError.Statement.SyntaxError", "bad", "42001"), Responses.Ignored);
            await peer.ExpectAsync(MessageTag.Reset);
            await peer.SendAsync(Responses.Success());
            await peer.AnswerAsync(7);
            await peer.IdleAsync();
        });
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN");
        var error = await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        Assert.Equal(("Neo.ClientError.Statement.SyntaxError", "42001"), (error.Code, error.GqlStatus));
        Assert.Equal(7L, (await (await session.RunAsync("RETURN 7")).SingleAsync())[0]);
        Assert.Equal(1, server.Connections);
        Assert.Empty(server.Failures);
    }

    [Theory]
    [InlineData(null, new long[] { 1000, -1 })]
    [InlineData(10L, new long[] { 10, 10, 10 })]
    public async Task Who_wants_a_list_of_it_all_is_sent_the_rest_at_once_unless_a_size_was_asked_for(long? size, long[] expected)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Run);
            for (var batch = 0; batch < expected.Length; batch++)
            {
                var pull = await peer.ExpectAsync(MessageTag.Pull);
                Assert.Equal(expected[batch], pull.Map(0)["n"]);
                if (batch == 0) await peer.SendAsync(Peer.Fields("x"));
                await peer.SendAsync(Responses.Record(batch), batch < expected.Length - 1 ? Peer.More() : Peer.Last());
            }

            await peer.IdleAsync();
        });
        await using var driver = server.Driver(c =>
        {
            if (size is { } asked) c.WithFetchSize(asked);
        });
        await using var session = driver.AsyncSession();
        var records = await (await session.RunAsync("RETURN")).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, expected.Length).Select(i => (object)(long)i), records.Select(record => record[0]));
        Assert.Empty(server.Failures);
    }

    [Fact]
    public async Task The_next_batch_is_asked_for_only_when_the_last_is_nearly_read()
    {
        var pulls = 0;
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Run);
            for (var batch = 0; batch < 5; batch++)
            {
                var pull = await peer.ExpectAsync(MessageTag.Pull);
                Assert.Equal(10L, pull.Map(0)["n"]);
                Interlocked.Increment(ref pulls);
                if (batch == 0) await peer.SendAsync(Peer.Fields("x"));
                await peer.SendAsync([.. Enumerable.Range(batch * 10, 10).Select(i => Responses.Record(i)), batch < 4 ? Peer.More() : Peer.Last()]);
            }

            await peer.IdleAsync();
        });
        await using var driver = server.Driver(c => c.WithFetchSize(10));
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN");
        for (var i = 0; i < 50; i++)
        {
            Assert.True(await cursor.FetchAsync());
            Assert.Equal((long)i, cursor.Current[0]);
            // Seven of ten records are fetched before the next ten are asked for.
            Assert.True(Volatile.Read(ref pulls) <= i / 10 + (i % 10 >= 6 ? 2 : 1), $"{pulls} pulls at record {i}");
        }

        Assert.False(await cursor.FetchAsync());
        Assert.Empty(server.Failures);
    }

    [Fact]
    public async Task Consuming_early_discards_what_the_server_still_has()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Run);
            await peer.ExpectAsync(MessageTag.Pull);
            await peer.SendAsync(Peer.Fields("x"), Responses.Record(1), Peer.More());
            Assert.Equal(-1L, (await peer.ExpectAsync(MessageTag.Discard)).Map(0)["n"]);
            await peer.SendAsync(Peer.Last("bm:1"));
            await peer.IdleAsync();
        });
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN");
        Assert.Equal(QueryType.ReadOnly, (await cursor.ConsumeAsync()).QueryType);
        Assert.Equal(["bm:1"], session.LastBookmarks.Values);
        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
        Assert.Empty(server.Failures);
    }

    [Fact]
    public async Task Cancelling_gives_the_connection_up_and_the_next_query_has_a_new_one()
    {
        await using var server = new ScriptedServer(
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.SilenceAsync();
            },
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.AnswerAsync(1);
                await peer.IdleAsync();
            });
        await using var driver = server.Driver();
        await using (var session = driver.AsyncSession())
        {
            using var cancel = new CancellationTokenSource();
            var list = (await session.RunAsync("RETURN 1")).ToListAsync(cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list);
        }

        await using var next = driver.AsyncSession();
        Assert.Equal(1L, (await (await next.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    [Fact]
    public async Task Telemetry_is_sent_only_where_the_server_asks_for_it()
    {
        List<BoltMessage> wanted = [], unwanted = [];
        foreach (var (hints, seen) in new[] { (new Dictionary<string, object?> { ["telemetry.enabled"] = true }, wanted), ([], unwanted) })
        {
            await using var server = new ScriptedServer(async peer =>
            {
                await peer.WelcomeAsync(hints: hints);
                while (true)
                {
                    var message = await peer.ReadAsync();
                    lock (seen) seen.Add(message);
                    await peer.SendAsync(message.Tag == MessageTag.Run ? Peer.Fields() : Responses.Success());
                }
            });
            await using var driver = server.Driver();
            await using var session = driver.AsyncSession();
            await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("CREATE ()")).ConsumeAsync());
        }

        Assert.Equal([MessageTag.Telemetry, MessageTag.Begin, MessageTag.Run, MessageTag.Pull, MessageTag.Commit], wanted.Select(m => m.Tag).Take(5));
        Assert.Equal([MessageTag.Begin, MessageTag.Run, MessageTag.Pull, MessageTag.Commit], unwanted.Select(m => m.Tag).Take(4));
    }

    [Fact]
    public async Task Bookmarks_are_chained_within_a_session()
    {
        List<object?> begun = [];
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            for (var i = 1; i <= 3; i++)
            {
                begun.Add((await peer.ExpectAsync(MessageTag.Begin)).Map(0).GetValueOrDefault("bookmarks"));
                await peer.ReadAsync();
                await peer.ReadAsync();
                await peer.SendAsync(Responses.Success(), Peer.Fields(), Peer.Last());
                await peer.ExpectAsync(MessageTag.Commit);
                await peer.SendAsync(Responses.Success(new() { ["bookmark"] = $"bm:{i}" }));
            }

            await peer.IdleAsync();
        });
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(o => o.WithBookmarks(Bookmarks.From("bm:a", "bm:b")));
        for (var i = 0; i < 3; i++) await session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE ()"));
        Assert.Equal([new List<object?> { "bm:a", "bm:b" }, new List<object?> { "bm:1" }, new List<object?> { "bm:2" }], begun);
        Assert.Equal(["bm:3"], session.LastBookmarks.Values);
    }

    [Fact]
    public async Task A_secret_is_in_no_message_and_in_no_text()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.HandshakeAsync(BoltVersion.V5_8);
            await peer.ReadAsync();
            await peer.SendAsync(Responses.Success());
            await peer.ReadAsync();
            await peer.SendAsync(Responses.Failure(peer.Version, "Neo.ClientError.Security.Unauthorized", "No."));
        });
        await using var driver = server.Driver();
        var error = await Assert.ThrowsAsync<AuthenticationException>(driver.VerifyConnectivityAsync);
        Assert.DoesNotContain("s3cret-pass", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-pass", AuthTokens.Basic("ada", "s3cret-pass").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-pass", new BoltMessage(MessageTag.Logon, new { credentials = "s3cret-pass" }).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("private", new Query("RETURN $x", new { x = "private" }).ToString(), StringComparison.Ordinal);
    }
}
