using System.Text.Json.Serialization;

namespace KnowledgeGraph.Reporting.Scope;

/// <summary>Which evidence a report rests on, and how long its lists are. The default is all of it, ten rows a list.</summary>
public sealed record ReportScope
{
    /// <summary>
    /// First date that counts, ISO 8601 (<c>2014-06-20</c>), inclusive; undated evidence then does not count. Null is no bound.
    /// </summary>
    public string? From { get; init; }

    /// <summary>Last date that counts, inclusive. Null is no bound.</summary>
    public string? To { get; init; }

    /// <summary>Names or domains of the outlets that count, in any case; empty is all.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Relationships with fewer independent sources are left out; 1 and more.</summary>
    public int MinSources { get; init; } = 1;

    /// <summary>Stances below it do not count; 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Only what holders say themselves.</summary>
    public bool FirstHandOnly { get; init; }

    /// <summary>Rows a list shows at most; the rest is one line. 1 to 1,000.</summary>
    public int Top { get; init; } = 10;

    /// <summary>Whether nothing is filtered.</summary>
    [JsonIgnore]
    public bool IsAll => From is null && To is null && Outlets.Count == 0 && MinConfidence <= 0 && MinSources == 1 && !FirstHandOnly;

    /// <exception cref="ArgumentException">A value is out of its range; the message says which.</exception>
    public ReportScope Checked()
    {
        foreach (var (name, date) in new[] { ("from", From), ("to", To) })
        {
            if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", out _))
                throw new ArgumentException($"{name} is '{date}', which is no date: write for example 2014-06-20.");
        }

        if (From is not null && To is not null && string.CompareOrdinal(From,
            To) > 0) throw new ArgumentException($"from ({From}) is after to ({To}).");
        if (MinSources < 1) throw new ArgumentException($"min-sources is {MinSources}; it is 1 or more.");
        if (MinConfidence is not (>= 0 and <= 1)) throw new ArgumentException($"min-confidence is {MinConfidence}; it is between 0 and 1.");
        return Top is >= 1 and <= 1000 ? this : throw new ArgumentException($"top is {Top}; it is between 1 and 1000.");
    }

    internal Dictionary<string, object?> Parameters() => new()
    {
        ["from"] = From,
        ["to"] = To,
        ["outlets"] = Outlets.Count == 0 ? null : Outlets.Select(outlet => (object?)outlet.ToLowerInvariant()).ToList(),
        ["minConfidence"] = MinConfidence,
        ["firstHand"] = FirstHandOnly,
    };
}
