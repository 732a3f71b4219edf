namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>A topic as one article gives it.</summary>
/// <param name="IsShared">Other articles may mean the same by the name.</param>
internal sealed record ArticleTopic(string Id, string Name, bool IsShared);
