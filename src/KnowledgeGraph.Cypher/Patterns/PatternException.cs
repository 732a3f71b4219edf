namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>A regular expression is malformed; the message says where.</summary>
internal sealed class PatternException(string message) : Exception(message);
