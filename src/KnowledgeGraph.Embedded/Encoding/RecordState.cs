namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>How a record in memory stands to the one in the file.</summary>
internal enum RecordState : byte
{
    /// <summary>The same.</summary>
    Clean,

    /// <summary>The file has an older one.</summary>
    Changed,

    /// <summary>The file has none yet.</summary>
    New,

    /// <summary>Gone, in the file too.</summary>
    Deleted,
}
