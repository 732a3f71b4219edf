namespace KnowledgeGraph.Faults.Clocks;

/// <summary>A time of day that somebody sets, forth and back. The monotonic clock goes on as it does.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public void JumpTo(TimeSpan offset) => Interlocked.Exchange(ref _offset, offset.Ticks);
}
