using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Products of matrices stored row by row. Every element is summed in one order, from the first term to the last, each multiplication and
/// addition rounded on its own: so the result is the same bits on any processor and with vectors of any width.
/// </summary>
internal static class MatrixProduct
{
    const int RowsAtOnce = 4;

    /// <summary>c += a * b.</summary>
    /// <param name="a"><paramref name="rows"/> by <paramref name="inner"/>.</param>
    /// <param name="b"><paramref name="inner"/> by <paramref name="columns"/>.</param>
    /// <param name="c"><paramref name="rows"/> by <paramref name="columns"/>.</param>
    public static void Add(ReadOnlySpan<float> a, int rows, int inner, ReadOnlySpan<float> b, int columns, Span<float> c)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, rows * inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, rows * columns);
        var column = 0;
        for (; column + 2 * Vector<float>.Count <= columns; column += 2 * Vector<float>.Count)
            AddColumns(a, rows, inner, b[column..], columns, c[column..]);
        for (; column < columns; column++)
            AddColumn(a, rows, inner, b[column..], columns, c[column..]);
    }

    /// <summary>to += from.</summary>
    public static void AddRow(Span<float> to, ReadOnlySpan<float> from)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(from.Length, to.Length);
        ref var target = ref MemoryMarshal.GetReference(to);
        ref var source = ref MemoryMarshal.GetReference(from);
        var i = 0;
        for (; i + Vector<float>.Count <= to.Length; i += Vector<float>.Count)
            (Vector.LoadUnsafe(ref target, (nuint)i) + Vector.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        for (; i < to.Length; i++)
            to[i] += from[i];
    }

    /// <summary>Negative values become 0.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            Vector.Max(Vector.LoadUnsafe(ref first, (nuint)i), Vector<float>.Zero).StoreUnsafe(ref first, (nuint)i);
        for (; i < values.Length; i++)
            values[i] = Math.Max(values[i], 0);
    }

    /// <summary>Two vectors' width of columns, four rows at a time, so that what is loaded of b serves four rows.</summary>
    static void AddColumns(ReadOnlySpan<float> a, int rows, int inner, ReadOnlySpan<float> b, int columns, Span<float> c)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        ref var sum = ref MemoryMarshal.GetReference(c);
        var row = 0;
        for (; row + RowsAtOnce <= rows; row += RowsAtOnce)
            AddFourRows(ref Unsafe.Add(ref left, row * inner), inner, ref right, columns, ref Unsafe.Add(ref sum, row * columns));
        for (; row < rows; row++)
            AddOneRow(ref Unsafe.Add(ref left, row * inner), inner, ref right, columns, ref Unsafe.Add(ref sum, row * columns));
    }

    static void AddFourRows(ref float a, int inner, ref float b, int columns, ref float c)
    {
        var width = (nuint)Vector<float>.Count;
        nuint row1 = (nuint)columns, row2 = 2 * row1, row3 = 3 * row1;
        Vector<float> c00 = Vector.LoadUnsafe(ref c), c01 = Vector.LoadUnsafe(ref c, width);
        Vector<float> c10 = Vector.LoadUnsafe(ref c, row1), c11 = Vector.LoadUnsafe(ref c, row1 + width);
        Vector<float> c20 = Vector.LoadUnsafe(ref c, row2), c21 = Vector.LoadUnsafe(ref c, row2 + width);
        Vector<float> c30 = Vector.LoadUnsafe(ref c, row3), c31 = Vector.LoadUnsafe(ref c, row3 + width);
        for (nuint k = 0, at = 0; k < (nuint)inner; k++, at += (nuint)columns)
        {
            Vector<float> b0 = Vector.LoadUnsafe(ref b, at), b1 = Vector.LoadUnsafe(ref b, at + width);
            var a0 = new Vector<float>(Unsafe.Add(ref a, k));
            c00 += a0 * b0;
            c01 += a0 * b1;
            var a1 = new Vector<float>(Unsafe.Add(ref a, k + (nuint)inner));
            c10 += a1 * b0;
            c11 += a1 * b1;
            var a2 = new Vector<float>(Unsafe.Add(ref a, k + 2 * (nuint)inner));
            c20 += a2 * b0;
            c21 += a2 * b1;
            var a3 = new Vector<float>(Unsafe.Add(ref a, k + 3 * (nuint)inner));
            c30 += a3 * b0;
            c31 += a3 * b1;
        }

        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, width);
        c10.StoreUnsafe(ref c, row1);
        c11.StoreUnsafe(ref c, row1 + width);
        c20.StoreUnsafe(ref c, row2);
        c21.StoreUnsafe(ref c, row2 + width);
        c30.StoreUnsafe(ref c, row3);
        c31.StoreUnsafe(ref c, row3 + width);
    }

    static void AddOneRow(ref float a, int inner, ref float b, int columns, ref float c)
    {
        var width = (nuint)Vector<float>.Count;
        Vector<float> c0 = Vector.LoadUnsafe(ref c), c1 = Vector.LoadUnsafe(ref c, width);
        for (nuint k = 0, at = 0; k < (nuint)inner; k++, at += (nuint)columns)
        {
            var factor = new Vector<float>(Unsafe.Add(ref a, k));
            c0 += factor * Vector.LoadUnsafe(ref b, at);
            c1 += factor * Vector.LoadUnsafe(ref b, at + width);
        }

        c0.StoreUnsafe(ref c);
        c1.StoreUnsafe(ref c, width);
    }

    static void AddColumn(ReadOnlySpan<float> a, int rows, int inner, ReadOnlySpan<float> b, int columns, Span<float> c)
    {
        for (var row = 0; row < rows; row++)
        {
            var sum = c[row * columns];
            for (var k = 0; k < inner; k++)
                sum += a[row * inner + k] * b[k * columns];
            c[row * columns] = sum;
        }
    }
}
