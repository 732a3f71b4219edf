namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>A camp with its best-known members, and how its members stand toward their own and the others, in relationships.</summary>
/// <param name="Number">0 for the largest.</param>
internal sealed record CampSides(int Number, IReadOnlyList<string> Members, long Size, (long For, long Against) Within,
    (long For, long Against) Outside);
