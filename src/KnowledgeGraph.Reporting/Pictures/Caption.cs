namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>What a picture is called, on its page and to a reader who cannot see it.</summary>
/// <param name="Id">Unique on the page.</param>
internal sealed record Caption(string Id, string Title, string Description);
