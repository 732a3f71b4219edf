using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>The map that a temporal constructor is given: known keys only, whole numbers within their range, an unwritten key is null.</summary>
internal readonly struct TemporalFields(IReadOnlyDictionary<string, Value> map)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "date", "time", "datetime", "timezone", "year", "quarter", "month", "week", "day", "ordinalDay", "dayOfWeek", "dayOfQuarter",
        "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis",
    };

    public static readonly IReadOnlyList<string> OfDate = ["date", "year", "quarter", "month", "week", "day", "ordinalDay", "dayOfWeek", "dayOfQuarter"];

    public static readonly IReadOnlyList<string> OfTime = ["time", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    /// <exception cref="CypherException">ArgumentError: a key that no temporal value has, or that this one has no use for.</exception>
    public void Check(string function, params IEnumerable<IReadOnlyList<string>> useless)
    {
        foreach (var key in map.Keys)
            if (!Known.Contains(key) || useless.Any(keys => keys.Contains(key)))
                throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"{function}() has no use for the field '{key}'.");
    }

    public bool Has(string key) => map.ContainsKey(key);

    public bool HasAny(IEnumerable<string> keys) => keys.Any(map.ContainsKey);

    public Value Get(string key) => map.TryGetValue(key, out var value) ? value : Value.Null;

    public int? Integer(string key, int min, int max) => (int?)Long(key, min, max);

    public long? Long(string key, long min, long max)
    {
        if (!map.TryGetValue(key, out var value)) return null;
        if (value.Kind != ValueKind.Integer)
            throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{key}' must be an INTEGER, but is a {TypeNames.Of(value)}.");
        var number = value.AsInteger();
        return number >= min && number <= max
            ? number
            : throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, $"'{key}' must be between {min} and {max}, but is {number}.");
    }
}
