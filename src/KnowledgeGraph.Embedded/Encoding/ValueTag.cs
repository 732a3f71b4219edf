namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>The first byte of a stored value. Part of the file format: numbers are never given a new meaning.</summary>
internal enum ValueTag : byte
{
    False = 1,
    True = 2,
    Integer = 3,
    Float = 4,
    Utf8 = 5,

    /// <summary>A string that UTF-8 cannot hold because it has half a surrogate pair.</summary>
    Utf16 = 6,
    Bytes = 7,
    List = 8,
    Date = 9,
    LocalTime = 10,
    Time = 11,
    LocalDateTime = 12,
    OffsetDateTime = 13,
    ZonedDateTime = 14,
    Duration = 15,
    Point2D = 16,
    Point3D = 17,

    /// <summary>Only within lists.</summary>
    Null = 18,
}
