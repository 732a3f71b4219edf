namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Where something stands: enough to check it.</summary>
/// <param name="Outlet">The source's name, else its domain, else null.</param>
/// <param name="PublishedAt">ISO 8601 as the article gives it, or null.</param>
/// <param name="Url">Null where the article has none.</param>
/// <param name="Start">UTF-16 code units from the start of the article's text; null where the record that was handed in had no
/// spans.</param>
/// <param name="End">Exclusive.</param>
public sealed record Citation(string ArticleId, string? Title, string? Outlet, string? PublishedAt, string? Url, long? Start, long? End);
