using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A temporal value taken apart; what it does not have is null.</summary>
internal readonly record struct TemporalParts(LocalDate? Date, LocalTime? Time, DateTimeZone? Zone, Offset? Offset)
{
    /// <exception cref="CypherException">TypeError: the value is not temporal.</exception>
    public static TemporalParts Of(in Value value) => value.Kind switch
    {
        ValueKind.Date => new(value.AsDate(), null, null, null),
        ValueKind.LocalTime => new(null, value.AsLocalTime(), null, null),
        ValueKind.Time => new(null, value.AsTime().TimeOfDay, DateTimeZone.ForOffset(value.AsTime().Offset), value.AsTime().Offset),
        ValueKind.LocalDateTime => new(value.AsLocalDateTime().Date, value.AsLocalDateTime().TimeOfDay, null, null),
        ValueKind.DateTime => Of(value.AsDateTime()),
        _ => throw Raise.Type(CypherErrorDetail.InvalidArgumentValue, $"Expected a temporal value, but got {TypeNames.Of(value)}."),
    };

    public static TemporalParts Of(ZonedDateTime value) => new(value.Date, value.TimeOfDay, value.Zone, value.Offset);

    /// <summary>A moment: with the given date where there is none, midnight where there is no time.</summary>
    public ZonedDateTime Complete(LocalDate date, DateTimeZone zone) => TimeZones.Resolve((Date ?? date).At(Time ?? LocalTime.Midnight), zone, Offset);
}
