namespace KnowledgeGraph.Bolt;

/// <summary>The tags of values that are structures.</summary>
internal static class StructTag
{
    public const byte Node = 0x4E, Relationship = 0x52, UnboundRelationship = 0x72, Path = 0x50;
    public const byte Date = 0x44, Time = 0x54, LocalTime = 0x74, LocalDateTime = 0x64, Duration = 0x45;
    public const byte DateTime = 0x49, DateTimeZoneId = 0x69;
    public const byte LegacyDateTime = 0x46, LegacyDateTimeZoneId = 0x66; // 4.4 without the utc patch: local seconds
    public const byte Point2D = 0x58, Point3D = 0x59;
    public const byte Vector = 0x56, UnsupportedType = 0x3F;
}
