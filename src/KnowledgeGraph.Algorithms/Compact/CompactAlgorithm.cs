using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>
/// An algorithm over the arrays of a QuikGraph graph, directed or not. Its options are set when it is made, <c>Compute()</c> runs it,
/// then its results can be read. One thread computes at a time; results are immutable.
/// </summary>
/// <param name="graph">A <see cref="CompactGraph{TVertex}"/> is taken as it is, any other graph is copied to arrays first, in time linear
/// in its edges.</param>
/// <param name="weight">The weight of an edge; null takes a <see cref="CompactGraph{TVertex}"/>'s own, and 1 otherwise.</param>
public abstract class CompactAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : AlgorithmBase<IEdgeListGraph<TVertex, TEdge>>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>How many threads may compute, 1 or more; all cores unless told otherwise. The results do not depend on it.</summary>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread computes.");
    } = Environment.ProcessorCount;

    /// <summary>Told, on any thread, how much of the work is done, from 0 to 1. Algorithms that take no longer than reading the graph
    /// tell nothing.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Several edges between two vertices become one of this weight; null adds them up.</summary>
    private protected virtual Func<double, double, double>? Merge => null;

    /// <summary>Computes, and stops soon after the token says so.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; there are no new results.</exception>
    public void Compute(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (cancellationToken.Register(Abort))
            Compute();
        cancellationToken.ThrowIfCancellationRequested();
    }

    protected sealed override void InternalCompute() => Measure(CompactGraph<TVertex>.From(VisitedGraph, weight, Merge));

    private protected abstract void Measure(CompactGraph<TVertex> graph);

    private protected bool IsStopping => Services.CancelManager.IsCancelling;

    /// <summary>Does the parts on as many threads as are allowed, each thread with a state of its own, and tells the progress. Stops
    /// between parts when told to.</summary>
    private protected void InParallel<TState>(int parts, Func<TState> start, Action<TState, int> work, Action<TState> finish)
    {
        var done = 0;
        Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            start,
            (part, loop, state) =>
            {
                if (IsStopping)
                {
                    loop.Stop();
                    return state;
                }

                work(state, part);
                Progress?.Report((double)Interlocked.Increment(ref done) / parts);
                return state;
            },
            finish);
        ThrowIfCancellationRequested();
    }

    /// <summary>The rows that lead the way that is asked for.</summary>
    private protected static Adjacency Rows(CompactGraph<TVertex> graph, EdgeDirection direction) => direction switch
    {
        EdgeDirection.Out => graph.Forward,
        EdgeDirection.In => graph.Backward,
        _ => graph.Undirected,
    };

    /// <exception cref="InvalidOperationException">A weight is none that the algorithm can work with.</exception>
    private protected static void RequireWeights(CompactGraph<TVertex> graph, Func<double, bool> holds, string what)
    {
        var rows = graph.Forward;
        if (rows.Weights is null) return;
        for (var v = 0; v < rows.VertexCount; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                if (!double.IsFinite(rows.Weights[e]) || !holds(rows.Weights[e]))
                    throw new InvalidOperationException(
                        $"The edge from '{graph.Vertices[v]}' to '{graph.Vertices[rows.Targets[e]]}' weighs {rows.Weights[e]}; {what}.");
            }
        }
    }
}
