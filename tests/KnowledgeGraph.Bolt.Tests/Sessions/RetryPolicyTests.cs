using KnowledgeGraph.Bolt.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Sessions;

public sealed class RetryPolicyTests
{
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(0.0, new[] { 0.8, 1.6, 3.2, 6.4, 12.8, 25.6 })]
    [InlineData(0.5, new[] { 1.0, 2.0, 4.0, 8.0, 16.0 })]
    public async Task Waits_double_from_one_second_with_a_fifth_of_jitter_until_half_a_minute_is_over(double random, double[] waits)
    {
        var times = new List<TimeSpan>();
        var started = clock.GetTimestamp();
        var run = new RetryPolicy(TimeSpan.FromSeconds(30), clock, () => random).RunAsync<int>(_ =>
        {
            times.Add(clock.GetElapsedTime(started));
            throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "deadlock");
        }, TestContext.Current.CancellationToken);
        await clock.RunUntilAsync(run, TimeSpan.FromMilliseconds(250));
        await Assert.ThrowsAsync<TransientException>(() => run);
        var measured = times.Zip(times.Skip(1), (a, b) => (b - a).TotalSeconds).ToList();
        Assert.Equal(waits.Length, measured.Count);
        for (var i = 0; i < waits.Length; i++) Assert.InRange(measured[i], waits[i] - 0.01, waits[i] + 0.5);
    }

    [Fact]
    public async Task What_succeeds_later_is_returned()
    {
        var tries = 0;
        var run = new RetryPolicy(TimeSpan.FromSeconds(30), clock).RunAsync(_ =>
            ++tries < 3 ? throw new SessionExpiredException("gone") : Task.FromResult(tries), TestContext.Current.CancellationToken);
        await clock.RunUntilAsync(run);
        Assert.Equal(3, await run);
    }

    public static TheoryData<Neo4jException, bool> Errors => new()
    {
        { ErrorCodes.Create("Neo.TransientError.Transaction.DeadlockDetected", "", null), true },
        { ErrorCodes.Create(ErrorCodes.Normalised("Neo.TransientError.Transaction.Terminated"), "", null), false },
        { ErrorCodes.Create(ErrorCodes.Normalised("Neo.TransientError.Transaction.LockClientStopped"), "", null), false },
        { ErrorCodes.Create("Neo.ClientError.Security.AuthorizationExpired", "", null), true },
        { ErrorCodes.Create("Neo.ClientError.Security.Unauthorized", "", null), false },
        { ErrorCodes.Create("Neo.ClientError.Statement.SyntaxError", "", null), false },
        { ErrorCodes.Create("Neo.DatabaseError.General.UnknownError", "", null), false },
        { new ServiceUnavailableException("gone"), true },
        { new SessionExpiredException("gone"), true },
        { new IncompleteCommitException("who knows", null), false },
        { new ProtocolException("what"), false },
        { new ConnectionAcquisitionTimeoutException("full"), false },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task Only_what_may_pass_is_tried_again(Neo4jException error, bool again)
    {
        var tries = 0;
        var run = new RetryPolicy(TimeSpan.FromSeconds(30), clock).RunAsync(_ => tries++ == 0 ? throw error : Task.FromResult(0), TestContext.Current.CancellationToken);
        await clock.RunUntilAsync(run);
        Assert.Equal(again ? null : error, await Xunit.Record.ExceptionAsync(() => run));
        Assert.Equal(again ? 2 : 1, tries);
    }
}
