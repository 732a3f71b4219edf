using System.Diagnostics;

namespace KnowledgeGraph.Bench.Building;

/// <summary>Processor time of this process, all threads: other work on the machine does not count, waiting for the disk neither.</summary>
internal sealed class ProcessorWatch
{
    private TimeSpan _start = Process.GetCurrentProcess().TotalProcessorTime;

    /// <returns>Seconds since the watch was made or restarted.</returns>
    public double Restart()
    {
        var now = Process.GetCurrentProcess().TotalProcessorTime;
        var elapsed = now - _start;
        _start = now;
        return elapsed.TotalSeconds;
    }
}
