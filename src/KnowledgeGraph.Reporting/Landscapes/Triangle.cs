namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>Three actors whose stances do not go together: one or three of the sides are against.</summary>
/// <param name="ABSupport">Whether A and B are for each other on balance; the others alike.</param>
public sealed record Triangle(string AId, string A, string BId, string B, string CId, string C, bool ABSupport, bool BCSupport,
    bool ACSupport);
