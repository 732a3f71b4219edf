using System.Numerics;

namespace KnowledgeGraph.Extraction.Perceptron;

/// <summary>
/// A trained linear model: for each feature, the weights of the few labels that it speaks for or against.
/// Immutable and thread-safe. Weights are kept as a compressed sparse matrix behind an open-addressing table: a cache line for the look-up, one for the weights.
/// </summary>
internal sealed class SparseModel
{
    const int CountBits = 6;
    const uint LabelBits = 0xFF;
    const int KeysAtOnce = 128;
    readonly Slot[] slots;
    readonly int shift;

    // A weight with its label: half precision leaves the lowest 13 bits of a float free.
    readonly uint[] cells;

    /// <param name="keys">The features, each once.</param>
    /// <param name="lengths">How many weights each has, at most 63.</param>
    /// <param name="labelOf">The labels of all weights, feature by feature.</param>
    /// <param name="weights">In half precision.</param>
    public SparseModel(IReadOnlyList<string> labels, ReadOnlySpan<uint> keys, ReadOnlySpan<byte> lengths, byte[] labelOf, Half[] weights)
    {
        Labels = labels;
        cells = new uint[weights.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = BitConverter.SingleToUInt32Bits((float)weights[i]) | labelOf[i];
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
        labels, rows.Select(r => r.Key).ToArray(), rows.Select(r => (byte)r.Labels.Length).ToArray(), [.. rows.SelectMany(r => r.Labels)], [.. rows.SelectMany(r => r.Weights)]);

    public IReadOnlyList<string> Labels { get; }

    public int WeightCount => cells.Length;

    /// <summary>The features by rising key, as they are stored.</summary>
    public IEnumerable<SparseRow> Rows() => slots.Where(s => s.Key != 0).OrderBy(s => s.Key).Select(s =>
    {
        int start = (int)(s.Row >> CountBits), count = (int)(s.Row & ((1 << CountBits) - 1));
        var row = cells[start..(start + count)];
        return new SparseRow(s.Key, [.. row.Select(LabelOf)], [.. row.Select(cell => (Half)WeightOf(cell))]);
    });

    /// <summary>The sum of the features' weights for each label.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        Add(keys, scores);
    }

    /// <summary>scores += the features' weights, in their order.</summary>
    public void Add(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        Span<uint> rows = stackalloc uint[KeysAtOnce];
        for (; keys.Length > 0; keys = keys[Math.Min(keys.Length, KeysAtOnce)..])
        {
            // All are looked up before any is summed, so that the processor waits for many parts of memory at once.
            var known = 0;
            foreach (var key in keys[..Math.Min(keys.Length, KeysAtOnce)])
            {
                var row = Row(key);
                if (row != 0)
                    rows[known++] = row;
            }

            foreach (var row in rows[..known])
            {
                foreach (var cell in cells.AsSpan((int)(row >> CountBits), (int)(row & ((1 << CountBits) - 1))))
                    scores[LabelOf(cell)] += WeightOf(cell);
            }
        }
    }

    /// <summary>The first label of a feature's row, or -1; for features that are a table, such as words with one tag.</summary>
    public int Find(uint key)
    {
        var row = Row(key);
        return row == 0 ? -1 : LabelOf(cells[row >> CountBits]);
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

    static byte LabelOf(uint cell) => (byte)cell;

    static float WeightOf(uint cell) => BitConverter.UInt32BitsToSingle(cell & ~LabelBits);

    readonly record struct Slot(uint Key, uint Row);
}
