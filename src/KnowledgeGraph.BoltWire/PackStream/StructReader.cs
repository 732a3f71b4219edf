using System.Globalization;

namespace KnowledgeGraph.Bolt;

/// <summary>Reads the values that are structures, in every version's form (the tag and the number of fields tell which).</summary>
internal static class StructReader
{
    private static readonly long MinSecond = CivilCalendar.MinEpochDay * CivilCalendar.SecondsPerDay + 2 * ZoneOffset.MaxSeconds;
    private static readonly long MaxSecond = CivilCalendar.MaxEpochDay * CivilCalendar.SecondsPerDay - 2 * ZoneOffset.MaxSeconds;

    public static object Read(ref PackStreamReader reader, byte tag, int fields, int depth) => (tag, fields) switch
    {
        (StructTag.Node, 3 or 4) => Node(ref reader, fields == 4, depth),
        (StructTag.Relationship, 5 or 8) => Relationship(ref reader, fields == 8, depth),
        (StructTag.UnboundRelationship, 3 or 4) => Unbound(ref reader, fields == 4, depth),
        (StructTag.Path, 3) => PathReader.Read(ref reader, depth),
        (StructTag.Date, 1) => LocalDate.FromEpochDay(Ranged(reader.ReadInteger(), CivilCalendar.MinEpochDay, CivilCalendar.MaxEpochDay)),
        (StructTag.Time, 2) => new OffsetTime(TimeOfDay(ref reader), Offset(ref reader)),
        (StructTag.LocalTime, 1) => TimeOfDay(ref reader),
        (StructTag.LocalDateTime, 2) => LocalDateTime.FromEpochSecond(Seconds(ref reader), Nanos(ref reader)),
        (StructTag.DateTime, 3) => new ZonedDateTime(Seconds(ref reader), Nanos(ref reader), new ZoneOffset(Offset(ref reader))),
        (StructTag.DateTimeZoneId, 3) => new ZonedDateTime(Seconds(ref reader), Nanos(ref reader), Zone(ref reader)),
        (StructTag.LegacyDateTime, 3) => Legacy(Seconds(ref reader), Nanos(ref reader), new ZoneOffset(Offset(ref reader))),
        (StructTag.LegacyDateTimeZoneId, 3) => Legacy(Seconds(ref reader), Nanos(ref reader), Zone(ref reader)),
        (StructTag.Duration, 4) => new Duration(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), Nanos(ref reader)),
        (StructTag.Point2D, 3) => new Point(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble()),
        (StructTag.Point3D, 4) => new Point(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
        (StructTag.Vector, 2) => Vector(ref reader),
        (StructTag.UnsupportedType, 4) => Unsupported(ref reader, depth),
        _ => throw new ProtocolException($"A structure 0x{tag:X2} with {fields} fields is not known."),
    };

    public static Node Node(ref PackStreamReader reader, bool withElementId, int depth)
    {
        var id = reader.ReadInteger();
        var labels = new string[reader.ReadListHeader()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString(true);
        var properties = reader.ReadMap(depth);
        return new Node(id, withElementId ? reader.ReadString() : Text(id), labels, properties);
    }

    public static UnboundRelationship Unbound(ref PackStreamReader reader, bool withElementId, int depth)
    {
        var id = reader.ReadInteger();
        var type = reader.ReadString(true);
        var properties = reader.ReadMap(depth);
        return new UnboundRelationship(id, withElementId ? reader.ReadString() : Text(id), type, properties);
    }

    private static Relationship Relationship(ref PackStreamReader reader, bool withElementIds, int depth)
    {
        var (id, start, end) = (reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger());
        var type = reader.ReadString(true);
        var properties = reader.ReadMap(depth);
        var elementId = withElementIds ? reader.ReadString() : Text(id);
        var startElementId = withElementIds ? reader.ReadString() : Text(start);
        var endElementId = withElementIds ? reader.ReadString() : Text(end);
        return new Relationship(new UnboundRelationship(id, elementId, type, properties),
            new NodeReference(start, startElementId), new NodeReference(end, endElementId));
    }

    private static ZonedDateTime Legacy(long localSeconds, int nanos, Zone zone) =>
        new(localSeconds - (zone.OffsetAtLocal(localSeconds) ?? 0), nanos, zone);

    private static IVector Vector(ref PackStreamReader reader)
    {
        var marker = reader.ReadBytes();
        var data = reader.ReadBytes();
        return (marker.Length == 1 ? VectorCodec.Decode(marker[0], data) : null) ?? throw new ProtocolException("A vector's type or size is wrong.");
    }

    private static UnsupportedType Unsupported(ref PackStreamReader reader, int depth)
    {
        var name = reader.ReadString();
        var minimum = $"{reader.ReadInteger()}.{reader.ReadInteger()}";
        return new UnsupportedType(name, minimum, reader.ReadMap(depth).GetValueOrDefault("message") as string);
    }

    private static LocalTime TimeOfDay(ref PackStreamReader reader) =>
        LocalTime.FromNanosOfDay(Ranged(reader.ReadInteger(), 0, CivilCalendar.NanosPerDay - 1));

    private static long Seconds(ref PackStreamReader reader) => Ranged(reader.ReadInteger(), MinSecond, MaxSecond);

    private static int Nanos(ref PackStreamReader reader) => reader.ReadInt32(0, 999_999_999);

    private static int Offset(ref PackStreamReader reader) => reader.ReadInt32(-ZoneOffset.MaxSeconds, ZoneOffset.MaxSeconds);

    private static ZoneId Zone(ref PackStreamReader reader) =>
        reader.ReadString(true) is { Length: > 0 } id ? new ZoneId(id) : throw new ProtocolException("A zone has no name.");

    private static long Ranged(long value, long min, long max) =>
        value >= min && value <= max ? value : throw new ProtocolException($"{value} is not between {min} and {max}.");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
