namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>
/// A piece of a parsed query. Nodes are compared by reference, so that the checker and planner may hang what they learn on them by dictionary.
/// </summary>
public abstract class SyntaxNode(SourcePosition position)
{
    public SourcePosition Position { get; } = position;
}
