using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>The temporal half of <see cref="ValueCodec"/>. A zoned date-time keeps its instant, its offset then, and its zone's name, as Neo4j does.</summary>
internal static class TemporalCodec
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static void Write(ByteWriter to, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                to.Byte((byte)ValueTag.Date);
                to.Zigzag(EpochDay(value.AsDate()));
                break;
            case ValueKind.LocalTime:
                to.Byte((byte)ValueTag.LocalTime);
                to.Varint((ulong)value.AsLocalTime().NanosecondOfDay);
                break;
            case ValueKind.Time:
                to.Byte((byte)ValueTag.Time);
                to.Varint((ulong)value.AsTime().NanosecondOfDay);
                to.Zigzag(value.AsTime().Offset.Seconds);
                break;
            case ValueKind.LocalDateTime:
                to.Byte((byte)ValueTag.LocalDateTime);
                to.Zigzag(EpochDay(value.AsLocalDateTime().Date));
                to.Varint((ulong)value.AsLocalDateTime().NanosecondOfDay);
                break;
            case ValueKind.DateTime:
                WriteDateTime(to, value.AsDateTime());
                break;
            case ValueKind.Duration:
                var duration = value.AsDuration();
                to.Byte((byte)ValueTag.Duration);
                to.Zigzag(duration.Months);
                to.Zigzag(duration.Days);
                to.Zigzag(duration.Seconds);
                to.Zigzag(duration.Nanoseconds);
                break;
            default:
                throw new ArgumentException($"A {value.Kind} cannot be stored as a property.");
        }
    }

    public static Value Read(ValueTag tag, ref ByteReader from) => tag switch
    {
        ValueTag.Date => Value.Of(Epoch.PlusDays((int)from.Zigzag())),
        ValueTag.LocalTime => Value.Of(LocalTime.FromNanosecondsSinceMidnight((long)from.Varint())),
        ValueTag.Time => Value.Of(new OffsetTime(LocalTime.FromNanosecondsSinceMidnight((long)from.Varint()), Offset.FromSeconds((int)from.Zigzag()))),
        ValueTag.LocalDateTime => Value.Of(Epoch.PlusDays((int)from.Zigzag()) + LocalTime.FromNanosecondsSinceMidnight((long)from.Varint())),
        ValueTag.OffsetDateTime or ValueTag.ZonedDateTime => ReadDateTime(tag, ref from),
        ValueTag.Duration => Value.Of(new DurationValue(from.Zigzag(), from.Zigzag(), from.Zigzag(), (int)from.Zigzag())),
        _ => throw new EmbeddedStoreException(EmbeddedStoreFault.Corrupt, $"A stored value has the unknown tag {(int)tag}: the store is damaged, or newer than this program."),
    };

    public static long EpochDay(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>Whether the zone is nothing but an offset from UTC.</summary>
    public static bool IsFixed(DateTimeZone zone) => zone.MinOffset == zone.MaxOffset && zone.Equals(DateTimeZone.ForOffset(zone.MinOffset));

    private static void WriteDateTime(ByteWriter to, ZonedDateTime value)
    {
        var isFixed = IsFixed(value.Zone);
        var instant = value.ToInstant();
        var seconds = instant.ToUnixTimeSeconds();
        to.Byte((byte)(isFixed ? ValueTag.OffsetDateTime : ValueTag.ZonedDateTime));
        to.Zigzag(seconds);
        to.Varint((ulong)(instant - Instant.FromUnixTimeSeconds(seconds)).SubsecondNanoseconds);
        to.Zigzag(value.Offset.Seconds);
        if (isFixed) return;
        var name = System.Text.Encoding.UTF8.GetBytes(value.Zone.Id);
        to.Varint((ulong)name.Length);
        to.Bytes(name);
    }

    private static Value ReadDateTime(ValueTag tag, ref ByteReader from)
    {
        var instant = Instant.FromUnixTimeSeconds(from.Zigzag()).PlusNanoseconds((long)from.Varint());
        var zone = DateTimeZone.ForOffset(Offset.FromSeconds((int)from.Zigzag()));
        if (tag == ValueTag.ZonedDateTime)
        {
            // A zone that this machine's tz database does not know keeps the offset it had.
            var name = System.Text.Encoding.UTF8.GetString(from.Bytes(from.Count()));
            zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? zone;
        }

        return Value.Of(instant.InZone(zone));
    }
}
