namespace KnowledgeGraph.Storage.Exporting;

/// <summary>What an export wrote.</summary>
/// <param name="Command">The script that runs the import.</param>
/// <param name="LeftOut">What is not of this schema, for people.</param>
public sealed record ExportReport(long Nodes, long Relationships, int Files, string Command, IReadOnlyList<string> LeftOut);

/// <summary>A value cannot be exported; the message names it.</summary>
public sealed class ExportException(string message) : Exception(message);
