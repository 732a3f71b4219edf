using CsCheck;

namespace KnowledgeGraph.Bolt.Tests.PackStream;

/// <summary>Any value, as it is read: integers are long, lists and maps of objects.</summary>
internal static class ValueGenerators
{
    private static readonly string[] ZoneIds = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Nowhere/Atlantis"];

    private static readonly Gen<Zone> AnyZone = Gen.OneOf(
        Gen.Int[-64_800, 64_800].Select(Zone.Of), Gen.Int[0, 3].Select(i => Zone.Of(ZoneIds[i])));

    private static readonly Gen<int> Nanos = Gen.Int[0, 999_999_999];
    private static readonly Gen<long> Seconds = Gen.Long[-62_000_000_000, 250_000_000_000];

    public static readonly Gen<object?> Scalar = Gen.OneOf<object?>(
        Gen.Const((object?)null),
        Gen.Bool.Select(b => (object?)b),
        Gen.Long.Select(l => (object?)l),
        Gen.Int[-300, 300].Select(l => (object?)(long)l),
        Gen.Double.Select(d => (object?)d),
        Gen.String[Gen.Char['\u0000', '\uD7FF'], 0, 300].Select(s => (object?)s),
        Gen.Byte.Array[0, 300].Select(b => (object?)b),
        Gen.Long[-1_000_000, 1_000_000].Select(d => (object?)LocalDate.FromEpochDay(d)),
        Gen.Long[0, CivilCalendar.NanosPerDay - 1].Select(n => (object?)LocalTime.FromNanosOfDay(n)),
        Gen.Long[0, CivilCalendar.NanosPerDay - 1].Select(Gen.Int[-64_800, 64_800]).Select((n, o) => (object?)new OffsetTime(LocalTime.FromNanosOfDay(n), o)),
        Gen.Select(Seconds, Nanos).Select((s, n) => (object?)LocalDateTime.FromEpochSecond(s, n)),
        Gen.Select(Seconds, Nanos, AnyZone).Select((s, n, z) => (object?)new ZonedDateTime(s, n, z)),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Nanos).Select((m, d, s, n) => (object?)new Duration(m, d, s, n)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double).Select((i, x, y) => (object?)new Point(i, x, y)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double, Gen.Double).Select((i, x, y, z) => (object?)new Point(i, x, y, z)),
        Gen.Float.Array[0, 40].Select(f => (object?)new Vector<float>(f)),
        Gen.Short.Array[0, 40].Select(f => (object?)new Vector<short>(f)));

    public static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, inner) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (1, inner.List[0, 20].Select(l => (object?)l)),
            (1, Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 0, 20], inner)[0, 20].Select(d => (object?)d))));
}
