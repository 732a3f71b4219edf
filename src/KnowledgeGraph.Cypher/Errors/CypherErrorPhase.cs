namespace KnowledgeGraph.Cypher.Errors;

/// <summary>When an error was found: before the first row (nothing has run) or while the query ran.</summary>
public enum CypherErrorPhase
{
    CompileTime,
    Runtime,
}
