namespace KnowledgeGraph.Extraction.Language;

/// <summary>Where a reporting verb may have its content.</summary>
[Flags]
internal enum ReportingFrame
{
    None = 0,

    /// <summary>A clause or a quotation: "said (that) …".</summary>
    Clause = 1,

    /// <summary>Somebody is told first: "told reporters that …".</summary>
    Told = 2,

    /// <summary>The object: "discussed the plan".</summary>
    Object = 4,

    /// <summary>Object and what it shall do or be: "urged him to go", "called it a sham".</summary>
    Urged = 8,

    /// <summary>An infinitive: "vowed to fight".</summary>
    Infinitive = 16,

    /// <summary>A quotation only: "he continued".</summary>
    Quotation = 32,

    /// <summary>A belief, wish or plan rather than speech.</summary>
    Attitude = 64,
}
