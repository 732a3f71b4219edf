namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>A third actor, or a topic, toward which both take sides.</summary>
/// <param name="AType">How A stands toward it: <c>SUPPORTS</c> or <c>OPPOSES</c>.</param>
public sealed record SharedTie(string TargetId, string TargetName, string AType, long AStatements, string BType, long BStatements);
