namespace KnowledgeGraph.Storage.Schema;

public enum MigrationState
{
    /// <summary>Recorded in the graph with the checksum it has here.</summary>
    Applied,

    /// <summary>Known here, not yet in the graph.</summary>
    Pending,

    /// <summary>The file was changed after it had been applied.</summary>
    Changed,

    /// <summary>In the graph but not known here: a newer version of KnowledgeGraph wrote this graph.</summary>
    Unknown,
}

/// <summary>Where one migration stands in one graph.</summary>
/// <param name="AppliedAt">ISO 8601, UTC; null where it was not applied.</param>
public sealed record MigrationStatus(int Version, string Description, string Source, MigrationState State, string? AppliedAt);

/// <summary>A graph whose recorded migrations are not those of this build. Nothing was written.</summary>
public sealed class MigrationException(string message) : Exception(message);
