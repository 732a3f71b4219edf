namespace KnowledgeGraph.Embedded.Backups;

/// <summary>A copy that was made and checked.</summary>
/// <param name="Commits">How many commits the graph had seen, so that two backups can be told apart.</param>
public sealed record BackupReport(string File, long Bytes, long Nodes, long Relationships, long Commits);
