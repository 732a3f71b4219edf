namespace KnowledgeGraph.Bolt.Tests.Scripted;

/// <summary>A connection cut behind every message of a whole transaction, and in the middle of every one.</summary>
public sealed class CutConnectionTests
{
    // What the server sends, in order; the reads between them are done as each is due.
    private const int Answers = 9;

    public static TheoryData<int, bool> Cuts
    {
        get
        {
            var cuts = new TheoryData<int, bool>();
            for (var answer = 0; answer < Answers; answer++)
            {
                cuts.Add(answer, false);
                cuts.Add(answer, true);
            }

            return cuts;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Wherever_it_is_cut_there_is_an_error_that_says_so(int sent, bool half)
    {
        await using var server = new ScriptedServer(peer => PlayAsync(peer, sent, half));
        await using var driver = server.Driver(c => c.WithMaxTransactionRetryTime(TimeSpan.Zero));
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAnyAsync<ServiceUnavailableException>(() => session.ExecuteWriteAsync(async tx =>
            await (await tx.RunAsync("CREATE () RETURN 1 AS x")).ToListAsync()));
        Assert.Equal(sent == Answers - 1, error is IncompleteCommitException);
        Assert.Empty(server.Failures);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_managed_transaction_is_run_again_on_a_new_connection(int sent)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var server = new ScriptedServer(peer => PlayAsync(peer, sent, false), peer => PlayAsync(peer, Answers, false));
        await using var driver = server.Driver(c => c.WithClock(clock));
        await using var session = driver.AsyncSession();
        var tries = 0;
        var work = session.ExecuteWriteAsync(async tx =>
        {
            tries++;
            return (await (await tx.RunAsync("CREATE () RETURN 1 AS x")).ToListAsync()).Count;
        });
        await clock.RunUntilAsync(work, TimeSpan.FromMilliseconds(100));
        Assert.Equal((2, 2), (await work, tries));
    }

    [Fact]
    public async Task A_commit_without_an_answer_is_not_run_again()
    {
        await using var server = new ScriptedServer(peer => PlayAsync(peer, Answers - 1, false));
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tries = 0;
        await Assert.ThrowsAsync<IncompleteCommitException>(() => session.ExecuteWriteAsync(async tx =>
        {
            tries++;
            await tx.RunAsync("CREATE () RETURN 1 AS x");
        }));
        Assert.Equal(1, tries);
    }

    private static async Task PlayAsync(Peer peer, int cut, bool half)
    {
        var number = 0;

        async Task<bool> SayAsync(params byte[] bytes)
        {
            if (number++ < cut)
            {
                await peer.SendBytesAsync(bytes);
                return true;
            }

            if (half) await peer.SendBytesAsync(bytes[..(bytes.Length / 2)]);
            return false;
        }

        Task<bool> TellAsync(BoltMessage message)
        {
            using var output = new OutputBuffer();
            message.WriteTo(output, ValueDialect.Of(BoltVersion.V5_8));
            return SayAsync(output.Written.ToArray());
        }

        await peer.ReadBytesAsync(20);
        if (!await SayAsync(0, 0, 8, 5)) return;
        await peer.ExpectAsync(MessageTag.Hello);
        await peer.ExpectAsync(MessageTag.Logon);
        if (!await TellAsync(Responses.Success()) || !await TellAsync(Responses.Success())) return;
        await peer.ExpectAsync(MessageTag.Begin);
        await peer.ExpectAsync(MessageTag.Run);
        await peer.ExpectAsync(MessageTag.Pull);
        foreach (var answer in new[] { Responses.Success(), Peer.Fields("x"), Responses.Record(1), Responses.Record(2), Peer.Last() })
        {
            if (!await TellAsync(answer)) return;
        }

        await peer.ExpectAsync(MessageTag.Commit);
        if (await TellAsync(Responses.Success())) await peer.IdleAsync();
    }
}
