using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Spectral;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>
/// The PN index (Everett and Borgatti 2014), a centrality for networks with edges against: being backed raises it, being opposed lowers
/// it twice as much, and the opposition of the well-backed counts more. 1 is the score of a vertex without edges. Signs count, weights do
/// not: the signed weights of parallel edges are added up, and 0 is no edge. Loops do not count.
/// </summary>
public sealed class PnIndexAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CompactAlgorithm<TVertex, TEdge>(graph, signedWeight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private const int MaxIterations = 10_000;

    /// <summary>In measures what a vertex receives, Out what it gives, Both forgets directions. An undirected graph is measured as
    /// Both.</summary>
    public EdgeDirection Direction { get; init; } = EdgeDirection.Both;

    /// <summary>Ends when no score changed by more than this in a round.</summary>
    public double Tolerance { get; init; } = 1e-12;

    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var n = graph.VertexCount;
        var scale = n > 1 ? 1.0 / ((2 * n) - 2) : 0;
        if (Direction == EdgeDirection.Both || !graph.IsDirected)
        {
            var rows = Signs(graph.Undirected, scale);
            Scores = graph.Values(Solve(n, (x, product) => PowerIteration.Multiply(rows, x, product), Ones(n)));
            return;
        }

        // In: (I - A'A) x = (I + A') 1, A being scaled; out: the same the other way round.
        var (there, back) = Direction == EdgeDirection.In
            ? (Signs(graph.Backward, scale), Signs(graph.Forward, scale))
            : (Signs(graph.Forward, scale), Signs(graph.Backward, scale));
        var between = new double[n];
        var start = new double[n];
        PowerIteration.Multiply(there, Ones(n), start);
        for (var v = 0; v < n; v++)
            start[v]++;
        Scores = graph.Values(Solve(n, Twice, start));

        void Twice(double[] x, double[] product)
        {
            PowerIteration.Multiply(back, x, between);
            PowerIteration.Multiply(there, between, product);
        }
    }

    /// <summary>Solves x = start + M x. Half of each step is taken, because M may have the eigenvalue -1 (where all are against all) but
    /// none of 1.</summary>
    private double[] Solve(int n, Action<double[], double[]> multiply, double[] start)
    {
        var x = (double[])start.Clone();
        var product = new double[n];
        var change = double.PositiveInfinity;
        for (var round = 0; change > Tolerance; round++)
        {
            ThrowIfCancellationRequested();
            if (round == MaxIterations) throw new InvalidOperationException($"The PN index has not settled after {MaxIterations} rounds.");
            multiply(x, product);
            change = 0;
            for (var v = 0; v < n; v++)
            {
                var step = (start[v] + product[v] - x[v]) / 2;
                x[v] += step;
                change = Math.Max(change, Math.Abs(step));
            }
        }

        return x;
    }

    /// <summary>1 for an edge for, -2 for one against, scaled.</summary>
    private static Adjacency Signs(Adjacency rows, double scale)
    {
        var weights = new double[rows.EdgeCount];
        for (var v = 0; v < rows.VertexCount; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
                weights[e] = rows.Targets[e] == v ? 0 : rows.WeightAt(e) switch { > 0 => scale, < 0 => -2 * scale, _ => 0 };
        }

        return new Adjacency(rows.Offsets, rows.Targets, weights);
    }

    private static double[] Ones(int n)
    {
        var ones = new double[n];
        Array.Fill(ones, 1);
        return ones;
    }
}
