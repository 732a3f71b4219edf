namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>Three actors and whether each two are for each other on balance.</summary>
internal sealed record TriangleSides(string A, string B, string C, bool AB, bool BC, bool AC);
