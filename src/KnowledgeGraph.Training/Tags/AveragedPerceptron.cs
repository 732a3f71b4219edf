using KnowledgeGraph.Extraction.Perceptron;

namespace KnowledgeGraph.Training.Tags;

/// <summary>A multi-class perceptron whose weights are averaged over all steps (Freund and Schapire 1999; lazily, after Daumé).</summary>
internal sealed class AveragedPerceptron(int labels)
{
    readonly Dictionary<uint, int> rows = [];
    float[] weights = new float[labels << 16], totals = new float[labels << 16];
    int[] changed = new int[labels << 16];
    int[] updates = new int[1 << 16];
    int clock;

    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (var key in keys)
            if (rows.TryGetValue(key, out var row))
                Vectors.Add(scores, weights.AsSpan(row * labels, labels));
    }

    public void Tick() => clock++;

    public void Update(ReadOnlySpan<uint> keys, int right, int wrong, float by)
    {
        foreach (var key in keys)
        {
            if (!rows.TryGetValue(key, out var row))
                rows.Add(key, row = Grow());
            updates[row]++;
            Change(row * labels + right, by);
            Change(row * labels + wrong, -by);
        }
    }

    /// <summary>The averaged weights, without features that were changed less often than <paramref name="least"/>: those were learnt by heart.</summary>
    public IEnumerable<SparseRow> Rows(int least)
    {
        foreach (var (key, row) in rows.OrderBy(r => r.Key))
        {
            if (updates[row] < least)
                continue;
            var kept = Enumerable.Range(0, labels).Select(l => (Label: (byte)l, Weight: (Half)Average(row * labels + l))).Where(w => w.Weight != (Half)0).ToArray();
            if (kept.Length > 0)
                yield return new SparseRow(key, [.. kept.Select(w => w.Label)], [.. kept.Select(w => w.Weight)]);
        }
    }

    float Average(int i) => (totals[i] + (clock - changed[i]) * weights[i]) / Math.Max(1, clock);

    void Change(int i, float by)
    {
        totals[i] += (clock - changed[i]) * weights[i];
        changed[i] = clock;
        weights[i] += by;
    }

    int Grow()
    {
        var row = rows.Count;
        if ((row + 1) * labels > weights.Length)
        {
            Array.Resize(ref weights, weights.Length * 2);
            Array.Resize(ref totals, totals.Length * 2);
            Array.Resize(ref changed, changed.Length * 2);
            Array.Resize(ref updates, updates.Length * 2);
        }

        return row;
    }
}
