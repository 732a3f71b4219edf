namespace KnowledgeGraph.Embedded;

/// <summary>What kept a store from being opened, read or written. The message says what happened, to which file, and what to do.</summary>
public sealed class EmbeddedStoreException(EmbeddedStoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public EmbeddedStoreFault Fault { get; } = fault;
}

/// <summary>The ways in which a store fails that a caller may want to tell apart.</summary>
public enum EmbeddedStoreFault
{
    /// <summary>Any other error of the file or of SQLite.</summary>
    Failed,

    /// <summary>The file is not a graph of ours.</summary>
    NotAGraph,

    /// <summary>A later version of this program wrote the file.</summary>
    NewerFormat,

    /// <summary>Another transaction, here or in another process, held the store longer than the time-out.</summary>
    Busy,

    /// <summary>The disk, or the room allowed to the store, is full. The transaction was rolled back.</summary>
    Full,

    /// <summary>The file is empty, cut off, or does not hold what was written.</summary>
    Corrupt,

    /// <summary>The write-ahead log that holds the last commits is not beside the file.</summary>
    MissingLog,
}
