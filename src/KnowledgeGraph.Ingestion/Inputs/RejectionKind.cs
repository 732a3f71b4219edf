namespace KnowledgeGraph.Ingestion.Inputs;

/// <summary>Why an input was rejected.</summary>
public enum RejectionKind
{
    /// <summary>It could be read, and says what cannot be taken.</summary>
    Refused,

    /// <summary>It could not be read: broken JSON or CSV, bytes that are no text, a file that cannot be opened.</summary>
    Unreadable,

    /// <summary>It is larger, longer, or nested deeper than is read.</summary>
    OverLimit,
}
