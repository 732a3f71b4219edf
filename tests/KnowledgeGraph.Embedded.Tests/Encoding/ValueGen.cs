using CsCheck;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Embedded.Tests.Encoding;

/// <summary>Random storable values, rich in the ones that are hard: borders, near-equal numbers, odd strings.</summary>
internal static class ValueGen
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"];

    public static readonly Gen<Value> Integer = Gen.OneOf(
        Gen.Long, Gen.Int.Select(i => (long)i), Gen.Int[-3, 3].Select(i => (long)i), Gen.Int[-3, 3].Select(i => (1L << 53) + i), Gen.Int[0, 2000].Select(i => long.MaxValue - i),
        Gen.Int[0, 2000].Select(i => long.MinValue + i)).Select(Value.Of);

    public static readonly Gen<Value> Float = Gen.OneOf(
        Gen.Double, Gen.Int[-3, 3].Select(i => (double)i), Gen.Int[-3, 3].Select(i => 9007199254740992.0 + i), Gen.Const(-0.0), Gen.Const(double.PositiveInfinity),
        Gen.Const(double.NegativeInfinity), Gen.Const(9223372036854775807.0), Gen.Const(-9223372036854775808.0), Gen.Const(double.Epsilon)).Select(Value.Of);

    public static readonly Gen<Value> String = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["ab\0é中\uE000\uFFFF\uD83D\uDE00"], 0, 5]).Select(Value.Of);

    public static readonly Gen<Value> Temporal = Gen.OneOf(Date(), LocalTimes(), Times(), LocalDateTimes(), DateTimes(), Durations());

    public static readonly Gen<Value> Point = Gen.Select(Gen.Double[-10, 10], Gen.Double[-10, 10], Gen.Bool).Select((x, y, flat) => Value.Of(flat ? new PointValue(7203, x, y) : new PointValue(9157, x, y, x + y)));

    public static readonly Gen<Value> Scalar = Gen.OneOf(
        Integer, Float, String, Temporal, Point, Gen.Bool.Select(Value.Of), Gen.Byte.Array[0, 4].Select(Value.Of));

    public static readonly Gen<Value> List = Gen.OneOf(
        Integer.Array[0, 3].Select(items => Value.Of(items)), String.Array[0, 3].Select(items => Value.Of(items)), Temporal.Array[0, 2].Select(items => Value.Of(items)));

    public static readonly Gen<Value> Any = Gen.OneOf(Scalar, List);

    private static Gen<Value> Date() => Gen.Int[-4_000_000, 2_900_000].Select(days => Value.Of(new LocalDate(1970, 1, 1).PlusDays(days)));

    private static Gen<LocalTime> Clock() => Gen.Long[0, NodaConstants.NanosecondsPerDay - 1].Select(LocalTime.FromNanosecondsSinceMidnight);

    private static Gen<Offset> Offsets() => Gen.Int[-18 * 4, 18 * 4].Select(quarters => Offset.FromSeconds(quarters * 900));

    private static Gen<Value> LocalTimes() => Clock().Select(Value.Of);

    private static Gen<Value> Times() => Gen.Select(Clock(), Offsets()).Select((time, offset) => Value.Of(new OffsetTime(time, offset)));

    private static Gen<Value> LocalDateTimes() => Gen.Select(Gen.Int[-4_000_000, 2_900_000], Clock()).Select((days, time) => Value.Of(new LocalDate(1970, 1, 1).PlusDays(days) + time));

    private static Gen<Value> DateTimes() => Gen.Select(Gen.Long[-3_000_000_000, 4_000_000_000], Gen.Int[0, 999_999_999], Gen.Int[0, 7], Offsets()).Select((seconds, nanoseconds, zone, offset) =>
        Value.Of(Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds).InZone(zone < Zones.Length ? DateTimeZoneProviders.Tzdb[Zones[zone]] : DateTimeZone.ForOffset(offset))));

    private static Gen<Value> Durations() => Gen.Select(Gen.Long[-50, 50], Gen.Long[-70, 70], Gen.Long[-100_000, 100_000], Gen.Int[0, 999_999_999]).Select((months, days, seconds, nanoseconds) =>
        Value.Of(new DurationValue(months, days, seconds, nanoseconds)));
}
