namespace KnowledgeGraph.Resolution.Names;

/// <summary>How often each value was given. Values in ordinal order, counts above zero, so that equal evidence gives equal lists whatever the order it came in. Not thread-safe.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Values => [.. _counts.Keys];

    public IReadOnlyList<long> Counts => [.. _counts.Values];

    public IEnumerable<KeyValuePair<string, long>> Entries => _counts;

    public long CountOf(string value) => _counts.GetValueOrDefault(value);

    public bool IsEmpty => _counts.Count == 0;

    public static Tally Of(IEnumerable<string> values, IEnumerable<long> counts)
    {
        var tally = new Tally();
        foreach (var (value, count) in values.Zip(counts))
            tally.Add(value, count);
        return tally;
    }

    /// <summary>A count that falls to zero is forgotten.</summary>
    public void Add(string value, long count)
    {
        var now = _counts.GetValueOrDefault(value) + count;
        if (now > 0)
            _counts[value] = now;
        else
            _counts.Remove(value);
    }

    public void Add(Tally other)
    {
        foreach (var (value, count) in other._counts)
            Add(value, count);
    }

    public bool IsSameAs(Tally other) => _counts.SequenceEqual(other._counts);

    /// <summary>The commonest, then the longest, then the ordinally first; null where there is none.</summary>
    public string? Foremost() =>
        IsEmpty ? null : _counts.OrderByDescending(e => e.Value).ThenByDescending(e => e.Key.Length).ThenBy(e => e.Key, StringComparer.Ordinal).First().Key;
}
