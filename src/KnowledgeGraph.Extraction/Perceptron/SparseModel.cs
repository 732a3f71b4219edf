using System.Numerics;

namespace KnowledgeGraph.Extraction.Perceptron;

/// <summary>
/// A trained linear model: for each feature, the weights of the few labels that it speaks for or against.
/// Immutable and thread-safe. Weights are kept as a compressed sparse matrix behind an open-addressing table, one cache line a look-up.
/// </summary>
internal sealed class SparseModel
{
    const int CountBits = 6;
    readonly Slot[] slots;
    readonly int shift;
    readonly byte[] labelOf;
    readonly float[] weights;

    public SparseModel(IReadOnlyList<string> labels, IReadOnlyList<SparseRow> rows)
    {
        Labels = labels;
        Rows = rows;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(rows.Count * 2, 16));
        shift = 32 - BitOperations.Log2(size);
        slots = new Slot[size];
        var total = rows.Sum(r => r.Labels.Length);
        labelOf = new byte[total];
        weights = new float[total];
        var next = 0;
        foreach (var row in rows)
        {
            var slot = row.Key >> shift;
            while (slots[slot].Key != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = new Slot(row.Key, (uint)(next << CountBits | row.Labels.Length));
            for (var i = 0; i < row.Labels.Length; i++, next++)
            {
                labelOf[next] = row.Labels[i];
                weights[next] = (float)row.Weights[i];
            }
        }
    }

    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyList<SparseRow> Rows { get; private set; }

    /// <summary>Drops the rows as they were read; only <see cref="Score"/> and <see cref="Find"/> are needed then.</summary>
    public SparseModel Trim()
    {
        Rows = [];
        return this;
    }

    /// <summary>The sum of the features' weights for each label.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            var row = Row(key);
            var end = (int)(row >> CountBits) + (int)(row & ((1 << CountBits) - 1));
            for (var i = (int)(row >> CountBits); i < end; i++)
                scores[labelOf[i]] += weights[i];
        }
    }

    /// <summary>The first label of a feature's row, or -1; for features that are a table, such as words with one tag.</summary>
    public int Find(uint key)
    {
        var row = Row(key);
        return row == 0 ? -1 : labelOf[row >> CountBits];
    }

    uint Row(uint key)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(key >> shift); ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found.Key == key)
                return found.Row;
            if (found.Key == 0)
                return 0;
        }
    }

    readonly record struct Slot(uint Key, uint Row);
}
