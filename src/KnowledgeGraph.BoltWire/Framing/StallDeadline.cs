namespace KnowledgeGraph.Bolt;

/// <summary>Ends a read or a write when nothing moved for too long, or when the caller cancels. Used again and again; for one at a time.</summary>
internal sealed class StallDeadline(TimeProvider clock) : IDisposable
{
    private CancellationTokenSource source = new(Timeout.InfiniteTimeSpan, clock);
    private CancellationTokenRegistration registration;

    /// <summary>Null: wait for ever, unless the caller cancels.</summary>
    public TimeSpan? Limit { get; set; }

    public CancellationToken Start(CancellationToken caller)
    {
        if (Limit is not { } limit) return caller;
        if (!source.TryReset())
        {
            source.Dispose();
            source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        }

        source.CancelAfter(limit);
        if (caller.CanBeCanceled) registration = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        return source.Token;
    }

    public void Stop()
    {
        registration.Dispose();
        registration = default;
        if (Limit is not null) source.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => source.Dispose();
}
