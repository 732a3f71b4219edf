namespace KnowledgeGraph.Storage.Connections;

/// <summary>A warning about a statement that ran, in Neo4j's words: of severity WARNING, in its category UNRECOGNIZED.</summary>
/// <param name="Code">Neo4j's code, such as <c>Neo.ClientNotification.Statement.UnknownLabelWarning</c>.</param>
/// <param name="GqlStatus">GQL's, such as <c>01N50</c>.</param>
/// <param name="Position">Offset in UTF-16 code units from 0, line and column from 1.</param>
public sealed record StatementNotice(string Code, string Title, string Description, (string Status, string Description) GqlStatus, (int Offset, int Line, int Column) Position);
