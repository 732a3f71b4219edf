namespace KnowledgeGraph.Bench.Extraction;

/// <summary>What a sheet asks about.</summary>
internal enum SheetKind
{
    /// <summary>Positions between two actors that rest on one statement.</summary>
    Positions,

    /// <summary>Positions between two actors that two independent sources have.</summary>
    TwoSource,

    /// <summary>Statements with their speaker and extent.</summary>
    Statements,
}
