namespace KnowledgeGraph.Reporting.Exports;

/// <summary>The types that tools' formats have in common; lists and moments go as text.</summary>
internal enum ExportType
{
    Text,
    Integer,
    Number,
    Truth,
}
