namespace KnowledgeGraph.Bolt;

/// <summary>A named zone, such as <c>Europe/Berlin</c>. The name is kept even where this machine does not know it.</summary>
public sealed record ZoneId : Zone
{
    internal ZoneId(string id) => Id = string.IsNullOrEmpty(id) ? throw new ArgumentException("A zone needs a name.", nameof(id)) : id;

    public string Id { get; }

    internal override int? OffsetAtUtc(long utcSeconds) =>
        Find() is { } zone ? (int)zone.GetUtcOffset(new DateTime(ClampedTicks(utcSeconds), DateTimeKind.Utc)).TotalSeconds : null;

    internal override int? OffsetAtLocal(long localSeconds)
    {
        if (Find() is not { } zone) return null;
        var local = new DateTime(ClampedTicks(localSeconds), DateTimeKind.Unspecified);
        // In a doubled hour the earlier instant, the one with the larger offset, as java.time and the official driver take it.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return (int)offset.TotalSeconds;
    }

    public override string ToString() => $"[{Id}]";

    private TimeZoneInfo? Find() => TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone) ? zone : null;

    // Beyond the years that .NET knows, the rules of the nearest known year hold.
    private static long ClampedTicks(long epochSeconds)
    {
        const long epoch = 62_135_596_800;
        return (Math.Clamp(epochSeconds, -epoch + 86_400, 253_402_300_799 - 86_400) + epoch) * TimeSpan.TicksPerSecond;
    }
}
