using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Spectral;

/// <summary>The leading eigenvector of a matrix without negative entries. Half of the last vector is mixed in, so that graphs of two
/// halves do not swing for ever.</summary>
internal sealed class PowerIteration(Adjacency rows, double tolerance, int maxIterations)
{
    public int Iterations { get; private set; }

    /// <summary>The largest difference of an entry between the last two rounds.</summary>
    public double Residual { get; private set; }

    public double Eigenvalue { get; private set; }

    /// <summary>The eigenvector with its largest entry 1. All 0 for a matrix without a cycle, which has no eigenvalue but 0.</summary>
    public double[] Run(Action stopIfAsked)
    {
        var n = rows.VertexCount;
        var vector = new double[n];
        var next = new double[n];
        Array.Fill(vector, 1);
        Residual = double.PositiveInfinity;
        for (Iterations = 0; Iterations < maxIterations && Residual > tolerance && n > 0; Iterations++)
        {
            stopIfAsked();
            Multiply(rows, vector, next);
            Eigenvalue = next.Max();
            if (Eigenvalue == 0) return next;
            for (var v = 0; v < n; v++)
                next[v] = (next[v] / Eigenvalue) + vector[v];
            var largest = next.Max();
            Residual = 0;
            for (var v = 0; v < n; v++)
            {
                next[v] /= largest;
                Residual = Math.Max(Residual, Math.Abs(next[v] - vector[v]));
            }

            (vector, next) = (next, vector);
        }

        return vector;
    }

    /// <summary>product = rows times vector.</summary>
    public static void Multiply(Adjacency rows, double[] vector, double[] product)
    {
        for (var v = 0; v < product.Length; v++)
        {
            var sum = 0.0;
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
                sum += rows.WeightAt(e) * vector[rows.Targets[e]];
            product[v] = sum;
        }
    }
}
