using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary><c>duration(…)</c> of a string, a duration, or a map of numbers, whole or not.</summary>
internal static class DurationConstructor
{
    public static Value Build(in Value source) => source.Kind switch
    {
        ValueKind.Duration => source,
        ValueKind.String => Value.Of(DurationText.Parse(source.AsString())),
        ValueKind.Map => Value.Of(FromMap(source.AsMap())),
        _ => throw Raise.Value("duration", "a string, a map or a duration", source),
    };

    private static DurationValue FromMap(IReadOnlyDictionary<string, Value> map)
    {
        decimal months = 0, days = 0, seconds = 0, nanoseconds = 0;
        try
        {
            foreach (var (key, value) in map)
            {
                if (!value.IsNumber)
                    throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{key}' must be a number, but is a {TypeNames.Of(value)}.");
                var amount = TemporalArithmetic.Exact(value);
                _ = key switch
                {
                    "years" => months += amount * 12,
                    "quarters" => months += amount * 3,
                    "months" => months += amount,
                    "weeks" => days += amount * 7,
                    "days" => days += amount,
                    "hours" => seconds += amount * 3600,
                    "minutes" => seconds += amount * 60,
                    "seconds" => seconds += amount,
                    "milliseconds" => nanoseconds += amount * 1_000_000,
                    "microseconds" => nanoseconds += amount * 1000,
                    "nanoseconds" => nanoseconds += amount,
                    _ => throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"duration() has no use for the field '{key}'."),
                };
            }

            return DurationValue.Approximate(months, days, seconds, nanoseconds);
        }
        catch (OverflowException tooLarge)
        {
            throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, "The duration is too long.", tooLarge);
        }
    }
}
