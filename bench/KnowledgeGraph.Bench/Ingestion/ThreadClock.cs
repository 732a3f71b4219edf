using System.Runtime.InteropServices;

namespace KnowledgeGraph.Bench.Ingestion;

/// <summary>Processor time of the calling thread: other work on the machine does not count. Linux only.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>The time so far, in ticks of a <see cref="TimeSpan"/>.</summary>
    public static long Now()
    {
        ClockGetTime(ThreadProcessorTime, out var time);
        return time.Seconds * TimeSpan.TicksPerSecond + time.Nanoseconds / TimeSpan.NanosecondsPerTick;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
