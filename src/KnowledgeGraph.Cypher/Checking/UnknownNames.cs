using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>A name that a statement reads and that the graph has never seen: misspelt, most likely.</summary>
/// <param name="Kind">A label, a relationship type or a property key.</param>
public sealed record UnknownName(TokenKind Kind, string Name, SourcePosition Position);

/// <summary>Finds the names that Neo4j warns of. Names that the statement itself makes are not among them.</summary>
internal static class UnknownNames
{
    public static IReadOnlyList<UnknownName> Of(Statement statement, IGraphReader graph)
    {
        if (statement is not QueryStatement query) return [];
        var nodes = SyntaxChildren.DescendantsAndSelf(query).ToList();
        var made = nodes.Where(node => node is CreateClause or MergeClause or SetItem or RemoveItem).SelectMany(SyntaxChildren.DescendantsAndSelf).ToHashSet();
        var entities = nodes.Select(VariableOf).OfType<Variable>().Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return [.. nodes.Where(node => !made.Contains(node)).SelectMany(node => ReadBy(node, entities)).Distinct().Where(name => graph.FindToken(name.Kind, name.Name) < 0)];
    }

    private static Variable? VariableOf(SyntaxNode node) => node switch
    {
        NodePattern pattern => pattern.Variable,
        RelationshipPattern pattern => pattern.Variable,
        _ => null,
    };

    // What stands behind the colon of a predicate may be a label or a type; Neo4j takes it for a label.
    private static IEnumerable<UnknownName> ReadBy(SyntaxNode node, HashSet<string> entities) => node switch
    {
        NodePattern { Labels: { } labels } => Names(labels, TokenKind.Label),
        RelationshipPattern { Types: { } types } => Names(types, TokenKind.RelationshipType),
        LabelPredicate predicate => Names(predicate.Labels, TokenKind.Label),
        PropertyAccess { Subject: Variable variable } access when entities.Contains(variable.Name) => [new(TokenKind.PropertyKey, access.Key, access.Position)],
        _ => [],
    };

    private static IEnumerable<UnknownName> Names(LabelExpression expression, TokenKind kind) =>
        SyntaxChildren.DescendantsAndSelf(expression).OfType<LabelName>().Select(name => new UnknownName(kind, name.Name, name.Position));
}
