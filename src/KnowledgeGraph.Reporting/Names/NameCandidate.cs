namespace KnowledgeGraph.Reporting.Names;

/// <summary>An actor or topic that a name may mean.</summary>
/// <param name="ArticleCount">Articles that mention it.</param>
public sealed record NameCandidate(string Id, string Name, string Kind, long ArticleCount);
