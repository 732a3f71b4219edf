using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>
/// Watches the time and memory of one run. Loops call <see cref="Step"/>; whatever is about to make one large value calls <see cref="Reserve"/> first.
/// </summary>
/// <remarks>
/// Memory is what the run's thread has allocated since the last settlement. Past the limit the garbage is collected and the heap looked at: only what is still
/// held counts. So a query that makes much and keeps little goes on, and the process never grows by more than the limit between two looks.
/// A run belongs to the thread that is inside of it; <see cref="Enter"/> and <see cref="Leave"/> say when.
/// </remarks>
internal sealed class QueryBudget : IDisposable
{
    /// <summary>Looking at the clock costs more than a step, but no more than this many of them.</summary>
    private const int StepsPerLook = 256;

    [ThreadStatic]
    private static QueryBudget? current;

    private static int running;

    private readonly QueryLimits _limits;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _cancellation;
    private readonly long _start;
    private readonly long _heapBefore;
    private QueryBudget? _outer;
    private long _made;
    private long _exempt;
    private long _mark;
    private int _steps = StepsPerLook - 1;
    private bool _disposed;

    public QueryBudget(QueryLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        _limits = limits;
        _clock = clock;
        _cancellation = cancellation;
        _start = clock.GetTimestamp();
        // Without a limit nobody compares.
        _heapBefore = limits.MemoryBytes == long.MaxValue ? 0 : GC.GetTotalMemory(forceFullCollection: false);
        Interlocked.Increment(ref running);
    }

    /// <summary>Before a value of this size is made by the query that the thread is in. Nothing happens outside of a query.</summary>
    /// <exception cref="CypherException">ResourceError: it would be more than the query may hold.</exception>
    public static void Reserve(long bytes) => current?.Take(bytes);

    /// <summary>The same as <see cref="Step"/>, for the query that the thread is in.</summary>
    public static void StepCurrent() => current?.Step();

    /// <summary>
    /// Before a walk over a value goes one level down. A list that holds the same list twice, sixty levels deep, takes hardly any memory and has
    /// 2^60 leaves.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">It goes too deep.</exception>
    public static void StepDown()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        StepCurrent();
    }

    /// <summary>What the engine keeps for other queries as well is not held by the one that happened to need it first.</summary>
    public static void Exempt(long bytes)
    {
        if (current is not { } budget) return;
        budget._made -= bytes;
        budget._exempt += bytes;
    }

    public void Enter()
    {
        _outer = current;
        current = this;
        _mark = GC.GetAllocatedBytesForCurrentThread();
    }

    public void Leave()
    {
        _made += GC.GetAllocatedBytesForCurrentThread() - _mark;
        current = _outer;
        _outer = null;
    }

    /// <exception cref="CypherException">ResourceError: time or memory is used up.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Step()
    {
        if (++_steps < StepsPerLook) return;
        _steps = 0;
        _cancellation.ThrowIfCancellationRequested();
        if (_limits.Timeout is { } timeout && _clock.GetElapsedTime(_start) > timeout)
            throw CypherException.Runtime(CypherErrorType.ResourceError, CypherErrorDetail.TransactionTimedOut,
                $"The query was stopped, because it took longer than {timeout.TotalSeconds:0.###} s.");
        if (ReferenceEquals(current, this) && Made() > _limits.MemoryBytes) Settle(0);
    }

    /// <summary>Memory that is about to be taken for the query, by whoever converts its rows too.</summary>
    public void Take(long bytes)
    {
        Step();
        if (bytes > _limits.MemoryBytes) throw TooMuch();
        // Inside of the run the thread's own count will show it.
        if (!ReferenceEquals(current, this)) _made += bytes;
        if (_limits.MemoryBytes - bytes < Made()) Settle(bytes);
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Interlocked.Decrement(ref running);
    }

    public static CypherException TooMuch(QueryLimits limits, Exception? inner = null) => CypherException.Runtime(
        CypherErrorType.ResourceError, "MemoryLimit",
        $"The query was stopped, because it would hold more than {limits.MemoryBytes >> 20:N0} MB. Ask for less at a time, or filter before collecting.", inner: inner);

    private long Made() => _made + (ReferenceEquals(current, this) ? GC.GetAllocatedBytesForCurrentThread() - _mark : 0);

    /// <summary>Other queries hold memory too: each of those that run is granted its limit.</summary>
    private void Settle(long wanted)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        var held = Math.Max(0, GC.GetTotalMemory(forceFullCollection: false) - _heapBefore - _exempt);
        if (held + wanted > _limits.MemoryBytes * Math.Max(1, Volatile.Read(ref running))) throw TooMuch();
        // What was made by now is held or gone; the next look is due when as much has been made again.
        _made = Math.Min(held, _limits.MemoryBytes / 2);
        _mark = GC.GetAllocatedBytesForCurrentThread();
    }

    private CypherException TooMuch() => TooMuch(_limits);
}
