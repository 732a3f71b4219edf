using KnowledgeGraph.Bolt.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Routing;

public sealed class RoutingTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Reads_and_writes_go_to_the_members_that_do_them_in_the_database_that_the_router_names()
    {
        await using var reader = Member("reader");
        await using var writer = Member("writer");
        await using var router = Router(300, () => ([reader.Address], [writer.Address]));
        await using var driver = router.Driver(scheme: "neo4j", query: "?region=eu");
        await using var session = driver.AsyncSession();
        Assert.Equal("reader/neo4j", await session.ExecuteReadAsync(WhoAsync));
        Assert.Equal("writer/neo4j", await session.ExecuteWriteAsync(WhoAsync));
        Assert.Empty(router.Failures);
    }

    [Fact]
    public async Task Equally_busy_members_are_taken_in_turn()
    {
        await using var one = Member("one");
        await using var two = Member("two");
        await using var router = Router(300, () => ([one.Address, two.Address], [one.Address]));
        await using var driver = router.Driver(scheme: "neo4j");
        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            await using var session = driver.AsyncSession();
            seen.Add(await session.ExecuteReadAsync(WhoAsync));
        }

        Assert.Equal(2, seen.Count(who => who == "one/neo4j"));
    }

    [Fact]
    public async Task A_table_is_fetched_again_when_its_time_is_over()
    {
        var fetched = 0;
        await using var member = Member("member");
        await using var router = Router(60, () =>
        {
            fetched++;
            return ([member.Address], [member.Address]);
        });
        await using var driver = router.Driver(c => c.WithClock(clock), "neo4j");
        await using var session = driver.AsyncSession(o => o.WithDatabase("neo4j"));
        await session.ExecuteReadAsync(WhoAsync);
        clock.Advance(TimeSpan.FromSeconds(59));
        await session.ExecuteReadAsync(WhoAsync);
        Assert.Equal(1, fetched);
        clock.Advance(TimeSpan.FromSeconds(2));
        await session.ExecuteReadAsync(WhoAsync);
        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task A_lost_reader_is_forgotten_and_another_takes_its_place()
    {
        await using var lost = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ReadAsync();
        });
        await using var other = Member("other");
        await using var router = Router(300, () => ([lost.Address, other.Address], [other.Address]));
        await using var driver = router.Driver(c => c.WithClock(clock), "neo4j");
        for (var i = 0; i < 4; i++)
        {
            await using var session = driver.AsyncSession();
            var read = session.ExecuteReadAsync(WhoAsync);
            await clock.RunUntilAsync(read, TimeSpan.FromMilliseconds(100));
            Assert.Equal("other/neo4j", await read);
        }

        Assert.Equal(1, lost.Connections);
    }

    [Fact]
    public async Task A_member_that_does_not_answer_is_left_out_without_waiting()
    {
        await using var other = Member("other");
        await using var gone = Member("gone");
        gone.StopListening();
        var goneAddress = "127.0.0.1:1";
        await using var router = Router(300, () => ([goneAddress, other.Address], [other.Address]));
        await using var driver = router.Driver(scheme: "neo4j");
        for (var i = 0; i < 3; i++)
        {
            await using var session = driver.AsyncSession();
            Assert.Equal("other/neo4j", await session.ExecuteReadAsync(WhoAsync));
        }
    }

    [Fact]
    public async Task A_writer_that_is_no_longer_the_leader_is_forgotten_and_the_new_one_found()
    {
        await using var old = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Begin);
            await peer.ExpectAsync(MessageTag.Run);
            await peer.ExpectAsync(MessageTag.Pull);
            await peer.SendAsync(Responses.Success(), Responses.Failure(peer.Version, ErrorCodes.NotALeader, "not me"), Responses.Ignored);
            await peer.IdleAsync();
        });
        await using var leader = Member("leader");
        var fetched = 0;
        await using var router = Router(300, () => ([leader.Address], [fetched++ == 0 ? old.Address : leader.Address]));
        await using var driver = router.Driver(c => c.WithClock(clock), "neo4j");
        await using var session = driver.AsyncSession();
        var write = session.ExecuteWriteAsync(WhoAsync);
        await clock.RunUntilAsync(write, TimeSpan.FromMilliseconds(100));
        Assert.Equal("leader/neo4j", await write);
    }

    [Fact]
    public async Task A_lost_router_is_replaced_by_another_of_its_table()
    {
        await using var member = Member("member");
        ScriptedServer? second = null;
        await using var first = Router(60, () => ([member.Address], [member.Address]), () => [second!.Address]);
        await using var spare = second = Router(60, () => ([member.Address], [member.Address]));
        await using var driver = first.Driver(c => c.WithClock(clock).WithMaxTransactionRetryTime(TimeSpan.Zero), "neo4j");
        await using var session = driver.AsyncSession(o => o.WithDatabase("neo4j"));
        await session.ExecuteReadAsync(WhoAsync);
        first.StopListening();
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("member/neo4j", await session.ExecuteReadAsync(WhoAsync));
        Assert.Equal(1, spare.Connections);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_an_error_of_its_own()
    {
        await using var router = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Route);
            await peer.SendAsync(Responses.Failure(peer.Version, ErrorCodes.DatabaseNotFound, "no such database"));
            await peer.IdleAsync();
        });
        await using var driver = router.Driver(scheme: "neo4j");
        await using var session = driver.AsyncSession(o => o.WithDatabase("nowhere"));
        await Assert.ThrowsAsync<FatalDiscoveryException>(() => session.ExecuteReadAsync(WhoAsync));
    }

    [Fact]
    public async Task Without_any_server_the_error_names_the_address()
    {
        await using var driver = GraphDatabase.Driver("neo4j://127.0.0.1:1", AuthTokens.None, c => c.WithMaxTransactionRetryTime(TimeSpan.Zero));
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains("127.0.0.1:1", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> WhoAsync(IAsyncQueryRunner tx) => (await (await tx.RunAsync("RETURN 1")).SingleAsync())["who"].As<string>();

    private static ScriptedServer Router(
        long ttl, Func<(string[] Readers, string[] Writers)> table, Func<string[]>? routers = null)
    {
        ScriptedServer server = null!;
        server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            while (true)
            {
                var message = await peer.ReadAsync();
                if (message.Tag != MessageTag.Route) return;
                var (readers, writers) = table();
                Dictionary<string, object?> Role(string role, string[] addresses) => new() { ["role"] = role, ["addresses"] = addresses };
                await peer.SendAsync(Responses.Success(new()
                {
                    ["rt"] = new Dictionary<string, object?>
                    {
                        ["ttl"] = ttl,
                        ["db"] = "neo4j",
                        ["servers"] = new[] { Role("ROUTE", routers?.Invoke() ?? [server.Address]), Role("READ", readers), Role("WRITE", writers) },
                    },
                }));
            }
        });
        return server;
    }

    /// <summary>Answers every transaction with its own name and the database that it was asked for.</summary>
    private static ScriptedServer Member(string name) => new(async peer =>
    {
        await peer.WelcomeAsync();
        object? database = null;
        while (true)
        {
            var message = await peer.ReadAsync();
            if (message.Tag == MessageTag.Goodbye) return;
            if (message.Tag == MessageTag.Begin) database = message.Map(0).GetValueOrDefault("db");
            if (message.Tag == MessageTag.Pull) await peer.SendAsync(Responses.Record($"{name}/{database}"));
            await peer.SendAsync(message.Tag == MessageTag.Run ? Peer.Fields("who") : Responses.Success());
        }
    });
}
