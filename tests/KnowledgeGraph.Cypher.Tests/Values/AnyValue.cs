using CsCheck;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Tests.Values;

/// <summary>Generators of values for property-based tests; small numbers are likely, so that equal values meet.</summary>
internal static class AnyValue
{
    public static readonly Gen<LocalDate> Date = Gen.Int[-700_000, 2_900_000].Select(days => new LocalDate(1970, 1, 1).PlusDays(days));

    public static readonly Gen<LocalTime> Time = Gen.OneOf(
        Gen.Long[0, 86_399_999_999_999].Select(LocalTime.FromNanosecondsSinceMidnight), Gen.Int[0, 23].Select(hour => new LocalTime(hour, 0)));

    public static readonly Gen<LocalDateTime> LocalDateTime = Gen.Select(Date, Time, (date, time) => date.At(time));

    public static readonly Gen<Offset> Offset = Gen.Int[-18, 18].Select(NodaTime.Offset.FromHours);

    public static readonly Gen<DateTimeZone> Zone = Gen.OneOf(
        Offset.Select(DateTimeZone.ForOffset),
        Gen.OneOf("Europe/Stockholm", "Pacific/Honolulu", "Australia/Eucla", "America/New_York").Select(id => DateTimeZoneProviders.Tzdb[id]));

    public static readonly Gen<ZonedDateTime> DateTime = Gen.Select(LocalDateTime, Zone, (local, zone) => local.InZoneLeniently(zone));

    public static readonly Gen<DurationValue> Duration = Gen.Select(
        Gen.Long[-600, 600], Gen.Long[-1000, 1000], Gen.Long[-200_000, 200_000], Gen.Int[0, 999_999_999],
        (months, days, seconds, nanoseconds) => new DurationValue(months, days, seconds, nanoseconds));

    public static readonly Gen<Value> Number = Gen.OneOf(
        Gen.Long.Select(Value.Of),
        Gen.Long[-3, 3].Select(Value.Of),
        Gen.Double.Select(Value.Of),
        Gen.OneOf(0.0, -0.0, 1, -1, 0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9007199254740993.0, 9.223372036854775807e18).Select(Value.Of),
        Gen.OneOf(9007199254740992L, 9007199254740993L, long.MaxValue, long.MaxValue - 1, long.MinValue).Select(Value.Of));

    public static readonly Gen<Value> Scalar = Gen.OneOf(
        Number,
        Gen.Bool.Select(Value.Of),
        Gen.String[0, 3].Select(Value.Of),
        Gen.OneOf("", "a", "b", "\uFFFD", "\U0001F600").Select(Value.Of),
        Gen.Const(Value.Null),
        Gen.Long[0, 2].Select(Value.Node),
        Gen.Long[0, 2].Select(Value.Relationship),
        Date.Select(Value.Of),
        Time.Select(Value.Of),
        Gen.Select(Time, Offset, (time, offset) => Value.Of(new OffsetTime(time, offset))),
        LocalDateTime.Select(Value.Of),
        DateTime.Select(Value.Of),
        Duration.Select(Value.Of),
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], (x, y) => Value.Of(new PointValue(7203, x, y))));

    /// <summary>Scalars, and lists and maps of them.</summary>
    public static readonly Gen<Value> Any = Gen.Frequency(
        (4, Scalar),
        (1, Scalar.Array[0, 3].Select(elements => Value.Of(elements))),
        (1, Scalar.Array[0, 3].Select(values => Value.Of(values.Index().ToDictionary(entry => ((char)(entry.Index + 97)).ToString(), entry => entry.Item)))));
}
