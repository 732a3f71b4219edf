namespace KnowledgeGraph.Embedded.Backups;

/// <summary>What a recovery saved, and what it could not.</summary>
/// <param name="Lost">One line each: which nodes or relationships could not be read, which were left out because an end is missing, which index could not be made.</param>
public sealed record RecoveryReport(long Nodes, long Relationships, IReadOnlyList<string> Lost)
{
    public bool IsComplete => Lost.Count == 0;
}
