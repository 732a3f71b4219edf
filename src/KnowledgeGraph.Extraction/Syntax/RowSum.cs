using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Sums of some rows of a table, kept in registers until they are complete, in the order given, as
/// <see cref="MatrixProduct"/> sums them, and with the same bits on any processor.
/// </summary>
internal static class RowSum
{
    const int VectorsAtOnce = 4;

    /// <summary>The least length from this one up that is summed in whole registers.</summary>
    public static int Padded(int length)
    {
        var block = VectorsAtOnce * Vector<float>.Count;
        return (length + block - 1) / block * block;
    }

    /// <summary>sum += each row.</summary>
    /// <param name="table">Row by row, each as long as <paramref name="sum"/>.</param>
    public static void Add(ReadOnlySpan<float> table, ReadOnlySpan<int> rows, Span<float> sum)
    {
        Check(table.Length, rows, sum.Length);
        ref var first = ref MemoryMarshal.GetReference(table);
        ref var to = ref MemoryMarshal.GetReference(sum);
        int width = Vector<float>.Count, column = 0;
        for (; column + VectorsAtOnce * width <= sum.Length; column += VectorsAtOnce * width)
            AddColumns(ref Unsafe.Add(ref first, column), rows, sum.Length, ref Unsafe.Add(ref to, column));
        for (; column < sum.Length; column++)
            foreach (var row in rows)
                sum[column] += table[row * sum.Length + column];
    }

    /// <summary>sum += each row times its factor.</summary>
    public static void Add(ReadOnlySpan<float> table, ReadOnlySpan<int> rows, ReadOnlySpan<float> factors, Span<float> sum)
    {
        Check(table.Length, rows, sum.Length);
        ref var first = ref MemoryMarshal.GetReference(table);
        ref var to = ref MemoryMarshal.GetReference(sum);
        int width = Vector<float>.Count, column = 0;
        for (; column + VectorsAtOnce * width <= sum.Length; column += VectorsAtOnce * width)
            AddColumns(ref Unsafe.Add(ref first, column), rows, factors, sum.Length, ref Unsafe.Add(ref to, column));
        for (; column < sum.Length; column++)
            for (var i = 0; i < rows.Length; i++)
                sum[column] += factors[i] * table[rows[i] * sum.Length + column];
    }

    static void Check(int tableLength, ReadOnlySpan<int> rows, int width)
    {
        foreach (var row in rows)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)(tableLength / width), nameof(rows));
    }

    static void AddColumns(ref float table, ReadOnlySpan<int> rows, int stride, ref float sum)
    {
        var width = (nuint)Vector<float>.Count;
        Vector<float> s0 = Vector.LoadUnsafe(ref sum), s1 = Vector.LoadUnsafe(ref sum, width);
        Vector<float> s2 = Vector.LoadUnsafe(ref sum, 2 * width), s3 = Vector.LoadUnsafe(ref sum, 3 * width);
        foreach (var row in rows)
        {
            var at = (nuint)(row * stride);
            s0 += Vector.LoadUnsafe(ref table, at);
            s1 += Vector.LoadUnsafe(ref table, at + width);
            s2 += Vector.LoadUnsafe(ref table, at + 2 * width);
            s3 += Vector.LoadUnsafe(ref table, at + 3 * width);
        }

        Store(ref sum, s0, s1, s2, s3);
    }

    static void AddColumns(ref float table, ReadOnlySpan<int> rows, ReadOnlySpan<float> factors, int stride, ref float sum)
    {
        var width = (nuint)Vector<float>.Count;
        Vector<float> s0 = Vector.LoadUnsafe(ref sum), s1 = Vector.LoadUnsafe(ref sum, width);
        Vector<float> s2 = Vector.LoadUnsafe(ref sum, 2 * width), s3 = Vector.LoadUnsafe(ref sum, 3 * width);
        for (var i = 0; i < rows.Length; i++)
        {
            var at = (nuint)(rows[i] * stride);
            var factor = new Vector<float>(factors[i]);
            s0 += factor * Vector.LoadUnsafe(ref table, at);
            s1 += factor * Vector.LoadUnsafe(ref table, at + width);
            s2 += factor * Vector.LoadUnsafe(ref table, at + 2 * width);
            s3 += factor * Vector.LoadUnsafe(ref table, at + 3 * width);
        }

        Store(ref sum, s0, s1, s2, s3);
    }

    static void Store(ref float sum, Vector<float> s0, Vector<float> s1, Vector<float> s2, Vector<float> s3)
    {
        var width = (nuint)Vector<float>.Count;
        s0.StoreUnsafe(ref sum);
        s1.StoreUnsafe(ref sum, width);
        s2.StoreUnsafe(ref sum, 2 * width);
        s3.StoreUnsafe(ref sum, 3 * width);
    }
}
