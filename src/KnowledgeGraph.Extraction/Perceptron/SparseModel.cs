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

    /// <param name="keys">The features, each once.</param>
    /// <param name="lengths">How many weights each has, at most 63.</param>
    /// <param name="labelOf">The labels of all weights, feature by feature.</param>
    public SparseModel(IReadOnlyList<string> labels, ReadOnlySpan<uint> keys, ReadOnlySpan<byte> lengths, byte[] labelOf, float[] weights)
    {
        Labels = labels;
        this.labelOf = labelOf;
        this.weights = weights;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 16));
        shift = 32 - BitOperations.Log2(size);
        slots = new Slot[size];
        var next = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] >> shift;
            while (slots[slot].Key != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = new Slot(keys[i], (uint)(next << CountBits | lengths[i]));
            next += lengths[i];
        }
    }

    public static SparseModel Of(IReadOnlyList<string> labels, IReadOnlyList<SparseRow> rows) => new(
        labels, rows.Select(r => r.Key).ToArray(), rows.Select(r => (byte)r.Labels.Length).ToArray(), [.. rows.SelectMany(r => r.Labels)], [.. rows.SelectMany(r => r.Weights).Select(w => (float)w)]);

    public IReadOnlyList<string> Labels { get; }

    public int WeightCount => weights.Length;

    /// <summary>The features by rising key, as they are stored.</summary>
    public IEnumerable<SparseRow> Rows() => slots.Where(s => s.Key != 0).OrderBy(s => s.Key).Select(s =>
    {
        int start = (int)(s.Row >> CountBits), count = (int)(s.Row & ((1 << CountBits) - 1));
        return new SparseRow(s.Key, labelOf[start..(start + count)], [.. weights[start..(start + count)].Select(w => (Half)w)]);
    });

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
