using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// <c>date(…)</c>, <c>localtime(…)</c>, <c>time(…)</c>, <c>localdatetime(…)</c>, <c>datetime(…)</c> of a string, another temporal value,
/// or a map of components, which may name a base (<c>date</c>, <c>time</c>, <c>datetime</c>) and override parts of it.
/// Where a base has a zone and the map another, the instant is kept.
/// </summary>
/// <param name="now">The moment that a map without any component but <c>timezone</c> means.</param>
internal sealed class TemporalConstructor(Instant now)
{
    public Value Date(in Value source) => source.Kind switch
    {
        ValueKind.String => FarDate.TryParse(source.AsString()) is { Time: null } far ? Value.OfFar(far) : Value.Of(TemporalParser.Date(source.AsString())),
        ValueKind.Map => Value.Of(DateFromMap(new TemporalFields(source.AsMap()))),
        _ => Value.Of(DateOf(source)),
    };

    public Value LocalTime(in Value source) => source.Kind switch
    {
        ValueKind.String => Value.Of(TemporalParser.LocalTime(source.AsString())),
        ValueKind.Map => Value.Of(LocalTimeFromMap(new TemporalFields(source.AsMap()))),
        _ => Value.Of(TimeOf(source)),
    };

    public Value Time(in Value source) => source.Kind switch
    {
        ValueKind.String => Value.Of(TemporalParser.Time(source.AsString())),
        ValueKind.Map => Value.Of(TimeFromMap(new TemporalFields(source.AsMap()))),
        _ => Value.Of(new OffsetTime(TimeOf(source), TemporalParts.Of(source).Offset ?? Offset.Zero)),
    };

    public Value LocalDateTime(in Value source) => source.Kind switch
    {
        ValueKind.String => FarDate.TryParse(source.AsString()) is { } far
            ? Value.OfFar(far with { Time = far.Time ?? NodaTime.LocalTime.Midnight })
            : Value.Of(TemporalParser.LocalDateTime(source.AsString())),
        ValueKind.Map => Value.Of(LocalDateTimeFromMap(new TemporalFields(source.AsMap()))),
        _ => Value.Of(DateOf(source).At(TemporalParts.Of(source).Time ?? NodaTime.LocalTime.Midnight)),
    };

    public Value DateTime(in Value source) => source.Kind switch
    {
        ValueKind.String => Value.Of(TemporalParser.DateTime(source.AsString())),
        ValueKind.Map => Value.Of(DateTimeFromMap(new TemporalFields(source.AsMap()))),
        ValueKind.DateTime => source,
        _ => Value.Of(TimeZones.Resolve(DateOf(source).At(TemporalParts.Of(source).Time ?? NodaTime.LocalTime.Midnight), TimeZones.Default)),
    };

    private LocalDate DateFromMap(TemporalFields fields)
    {
        fields.Check("date", TemporalFields.OfTime, ["epochSeconds", "epochMillis"]);
        return fields.HasAny([.. TemporalFields.OfDate, "datetime"]) ? DateFields.Build(fields, BaseDate(fields)) : Now(fields).Date;
    }

    private LocalTime LocalTimeFromMap(TemporalFields fields)
    {
        fields.Check("localtime", TemporalFields.OfDate, ["epochSeconds", "epochMillis"]);
        return fields.HasAny([.. TemporalFields.OfTime, "datetime"]) ? TimeFields.Build(fields, BaseTime(fields)?.Time) : Now(fields).TimeOfDay;
    }

    private OffsetTime TimeFromMap(TemporalFields fields)
    {
        fields.Check("time", TemporalFields.OfDate, ["epochSeconds", "epochMillis"]);
        if (!fields.HasAny([.. TemporalFields.OfTime, "datetime"])) return Now(fields).ToOffsetDateTime().ToOffsetTime();
        var from = BaseTime(fields);
        var time = TimeFields.Build(fields, from?.Time);
        // A time has no date to look a named zone's offset up for: today's it is.
        Offset? wanted = fields.Has("timezone") ? TimeZones.Parse(fields.Get("timezone")).GetUtcOffset(now) : null;
        if (from?.Offset is not { } offset) return new OffsetTime(time, wanted ?? Offset.Zero);
        return wanted is { } other ? new OffsetTime(time.PlusSeconds(other.Seconds - offset.Seconds), other) : new OffsetTime(time, offset);
    }

    private LocalDateTime LocalDateTimeFromMap(TemporalFields fields)
    {
        fields.Check("localdatetime", (IReadOnlyList<string>)["epochSeconds", "epochMillis"]);
        return HasComponents(fields) ? BuildLocal(fields) : Now(fields).LocalDateTime;
    }

    private ZonedDateTime DateTimeFromMap(TemporalFields fields)
    {
        fields.Check("datetime");
        DateTimeZone? wanted = fields.Has("timezone") ? TimeZones.Parse(fields.Get("timezone")) : null;
        if (fields.Has("epochSeconds") || fields.Has("epochMillis")) return FromEpoch(fields).InZone(wanted ?? TimeZones.Default);
        if (!HasComponents(fields)) return Now(fields);
        var from = BaseTime(fields);
        var local = BuildLocal(fields);
        if (from?.Zone is not { } zone) return TimeZones.Resolve(local, wanted ?? TimeZones.Default);
        var moment = TimeZones.Resolve(local, zone, from.Value.Offset);
        return wanted is null ? moment : moment.WithZone(wanted);
    }

    private static LocalDateTime BuildLocal(TemporalFields fields) =>
        DateFields.Build(fields, BaseDate(fields)).At(TimeFields.Build(fields, BaseTime(fields)?.Time));

    private static Instant FromEpoch(TemporalFields fields)
    {
        var nanosecond = fields.Long("nanosecond", 0, 999_999_999) ?? 0;
        return fields.Long("epochSeconds", long.MinValue, long.MaxValue) is { } seconds ? Epoch(seconds, nanosecond)
            : EpochMillis(fields.Long("epochMillis", long.MinValue, long.MaxValue)!.Value).PlusNanoseconds(nanosecond);
    }

    public static Instant Epoch(long seconds, long nanoseconds) =>
        DateFields.InRange($"second {seconds}", () => Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds));

    public static Instant EpochMillis(long milliseconds) =>
        DateFields.InRange($"millisecond {milliseconds}", () => Instant.FromUnixTimeMilliseconds(milliseconds));

    private static bool HasComponents(TemporalFields fields) => fields.HasAny([.. TemporalFields.OfDate, .. TemporalFields.OfTime, "datetime"]);

    private ZonedDateTime Now(TemporalFields fields) =>
        now.InZone(fields.Has("timezone") ? TimeZones.Parse(fields.Get("timezone")) : TimeZones.Default);

    private static LocalDate? BaseDate(TemporalFields fields)
    {
        if (fields.Has("date")) return DateOf(fields.Get("date"));
        return fields.Has("datetime") ? DateOf(fields.Get("datetime")) : null;
    }

    private static TemporalParts? BaseTime(TemporalFields fields)
    {
        var key = fields.Has("time") ? "time" : "datetime";
        if (!fields.Has(key)) return null;
        var value = fields.Get(key);
        return TemporalParts.Of(value) is { Time: not null } parts ? parts : throw Without("time", value);
    }

    private static LocalDate DateOf(in Value value) => TemporalParts.Of(value).Date ?? throw Without("date", value);

    private static LocalTime TimeOf(in Value value) => TemporalParts.Of(value).Time ?? throw Without("time", value);

    private static CypherException Without(string part, in Value value) =>
        Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A {TypeNames.Of(value)} has no {part}.");
}
