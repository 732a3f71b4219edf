using KnowledgeGraph.Bolt.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Pooling;

public sealed class ConnectionPoolTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_full_pool_lets_the_next_wait_and_then_gives_up()
    {
        await using var server = Answering();
        await using var driver = server.Driver(c => c.WithClock(clock).WithMaxConnectionPoolSize(2));
        await using var first = driver.AsyncSession();
        await using var second = driver.AsyncSession();
        await using var third = driver.AsyncSession();
        await using var firstTransaction = await first.BeginTransactionAsync();
        await using var secondTransaction = await second.BeginTransactionAsync();
        var waiting = third.BeginTransactionAsync();
        Assert.False(waiting.IsCompleted);
        await firstTransaction.RollbackAsync();
        await using (await waiting)
        {
            var late = first.BeginTransactionAsync();
            await clock.RunUntilAsync(late);
            var error = await Assert.ThrowsAsync<ConnectionAcquisitionTimeoutException>(() => late);
            Assert.Contains("60 s", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_connection_is_used_again_until_it_is_an_hour_old()
    {
        await using var server = Answering();
        await using var driver = server.Driver(c => c.WithClock(clock));
        await QueryAsync(driver);
        clock.Advance(TimeSpan.FromMinutes(59));
        await QueryAsync(driver);
        Assert.Equal(1, server.Connections);
        clock.Advance(TimeSpan.FromMinutes(2));
        await QueryAsync(driver);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_connection_idle_for_long_is_tried_before_it_is_used()
    {
        var resets = 0;
        await using var server = Answering(() => Interlocked.Increment(ref resets));
        await using var driver = server.Driver(c => c.WithClock(clock).WithConnectionLivenessCheckTimeout(TimeSpan.FromMinutes(1)));
        await QueryAsync(driver);
        clock.Advance(TimeSpan.FromSeconds(59));
        await QueryAsync(driver);
        Assert.Equal(0, resets);
        clock.Advance(TimeSpan.FromSeconds(61));
        await QueryAsync(driver);
        Assert.Equal((1, 1), (resets, server.Connections));
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_while_idle_is_replaced()
    {
        var closed = new TaskCompletionSource();
        await using var server = new ScriptedServer(
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.AnswerAsync(1);
                await closed.Task;
            },
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.AnswerAsync(1);
                await peer.IdleAsync();
            });
        await using var driver = server.Driver();
        await QueryAsync(driver);
        closed.SetResult();
        var pool = new Func<Task>(async () =>
        {
            // The close takes a moment to arrive; until then the connection looks alive and the query fails as on any lost connection.
            while (true)
            {
                try
                {
                    await QueryAsync(driver);
                    return;
                }
                catch (ServiceUnavailableException)
                {
                    await Task.Yield();
                }
            }
        });
        await pool();
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_failed_connect_leaves_its_place_to_the_next()
    {
        await using var server = new ScriptedServer(
            async peer => await peer.SendBytesAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray()),
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.AnswerAsync(1);
                await peer.IdleAsync();
            });
        await using var driver = server.Driver(c => c.WithMaxConnectionPoolSize(1));
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => QueryAsync(driver));
        Assert.Contains("HTTP", error.Message, StringComparison.Ordinal);
        await QueryAsync(driver);
    }

    [Fact]
    public async Task An_expired_authorization_is_asked_for_again_on_a_new_connection()
    {
        await using var server = new ScriptedServer(
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.ExpectAsync(MessageTag.Begin);
                await peer.ExpectAsync(MessageTag.Run);
                await peer.ExpectAsync(MessageTag.Pull);
                await peer.SendAsync(Responses.Failure(peer.Version, "Neo.ClientError.Security.AuthorizationExpired", "ask again"), Responses.Ignored, Responses.Ignored);
                await peer.IdleAsync();
            },
            async peer =>
            {
                await peer.WelcomeAsync();
                await peer.ExpectAsync(MessageTag.Begin);
                await peer.SendAsync(Responses.Success());
                await peer.AnswerAsync(1);
                await peer.ExpectAsync(MessageTag.Commit);
                await peer.SendAsync(Responses.Success());
                await peer.IdleAsync();
            });
        await using var driver = server.Driver(c => c.WithClock(clock));
        await using var session = driver.AsyncSession();
        var read = session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("RETURN 1")).SingleAsync())[0]);
        await clock.RunUntilAsync(read, TimeSpan.FromMilliseconds(100));
        Assert.Equal(1L, await read);
    }

    private static ScriptedServer Answering(Action? onReset = null) => new(async peer =>
    {
        await peer.WelcomeAsync();
        while (true)
        {
            var message = await peer.ReadAsync();
            if (message.Tag == MessageTag.Goodbye) return;
            if (message.Tag == MessageTag.Reset) onReset?.Invoke();
            await peer.SendAsync(message.Tag == MessageTag.Run ? Peer.Fields("x") : Peer.Last());
        }
    });

    private static async Task QueryAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }
}
