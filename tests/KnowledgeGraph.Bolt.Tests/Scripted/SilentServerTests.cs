using System.Buffers.Binary;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

/// <summary>Servers that keep the connection and do nothing. (Handshakes and answers that never come are in <see cref="WireTests"/>.)</summary>
public sealed class SilentServerTests
{
    private readonly FakeTimeProvider clock = new();

    // Before, time stands still: connecting has a limit too.
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_server_that_reads_no_more_is_given_up_after_a_minute()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.SilenceAsync();
        });
        await using var driver = server.Driver(c => c.WithClock(clock));
        await using var session = driver.AsyncSession();
        var started = clock.GetUtcNow();
        // More than the buffers of both ends hold.
        var run = Task.Run(() => session.RunAsync("RETURN $x", new { x = new byte[64 * 1024 * 1024] }), TestContext.Current.CancellationToken);
        await clock.RunUntilAsync(run);
        var error = await Assert.ThrowsAnyAsync<ServiceUnavailableException>(() => run);
        Assert.Contains("took nothing of what was sent to it for 60 s", error.Message, StringComparison.Ordinal);
        Assert.True(clock.GetUtcNow() - started >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_server_that_reads_slowly_is_not()
    {
        const int Size = 40 * 1024 * 1024;
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            // RUN, chunk by chunk.
            while (BinaryPrimitives.ReadUInt16BigEndian(await peer.ReadBytesAsync(2)) is > 0 and var size)
            {
                await peer.ReadBytesAsync(size);
                clock.Advance(TimeSpan.FromSeconds(0.25));
            }

            await peer.ExpectAsync(MessageTag.Pull);
            await peer.SendAsync(Peer.Fields("x"), Peer.Last());
            await peer.IdleAsync();
        });
        await using var driver = server.Driver(c => c.WithClock(clock));
        await using var session = driver.AsyncSession();
        var started = clock.GetUtcNow();
        await (await session.RunAsync("RETURN $x", new { x = new byte[Size] })).ConsumeAsync();
        Assert.True(clock.GetUtcNow() - started > TimeSpan.FromMinutes(1));
        Assert.Empty(server.Failures);
    }

    [Fact]
    public async Task A_router_that_does_not_tell_the_members_has_as_long_as_to_connect()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Route);
            asked.SetResult();
            await peer.SilenceAsync();
        });
        await using var driver = server.Driver(c => c.WithClock(clock).WithConnectionTimeout(TimeSpan.FromSeconds(7)), "neo4j");
        var verify = driver.VerifyConnectivityAsync();
        await asked.Task;
        await clock.RunUntilAsync(verify);
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => verify);
        Assert.Contains("sent nothing for 7 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_does_not_answer_RESET_has_as_long_as_to_connect()
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.WelcomeAsync();
            await peer.ExpectAsync(MessageTag.Reset);
            asked.SetResult();
            await peer.SilenceAsync();
        });
        await using var driver = server.Driver(c => c.WithClock(clock));
        var verify = driver.VerifyConnectivityAsync();
        await asked.Task;
        await clock.RunUntilAsync(verify);
        await Assert.ThrowsAsync<ConnectionReadTimeoutException>(() => verify);
    }
}
