namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>One period of a timeline, with the label of its axis.</summary>
/// <param name="Turned">Whether the holder went over to the other side in it.</param>
internal sealed record TimelinePeriod(string Label, long For, long Against, bool Turned);
