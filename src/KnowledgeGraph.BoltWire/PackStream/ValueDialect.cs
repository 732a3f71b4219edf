namespace KnowledgeGraph.Bolt;

/// <summary>How values are written in the negotiated version; reading understands all of them.</summary>
/// <param name="UtcDateTimes">Zoned date-times hold UTC seconds (5.0, or 4.4 with the patch agreed).</param>
/// <param name="ElementIds">Nodes and relationships hold element ids (5.0).</param>
/// <param name="Vectors">Vectors may be sent (6.0).</param>
internal readonly record struct ValueDialect(bool UtcDateTimes, bool ElementIds, bool Vectors)
{
    /// <summary>
    /// Turns a value of a type that the wire does not know into one that it does, or gives null. Null: there are no such types.
    /// </summary>
    public Func<object, object?>? Translate { get; init; }

    public static ValueDialect Of(BoltVersion version) => new(version.Major >= 5, version.Major >= 5, version.Major >= 6);
}
