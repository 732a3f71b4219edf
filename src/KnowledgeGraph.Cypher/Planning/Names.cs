using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Questions about a piece of syntax.</summary>
internal static class Names
{
    /// <summary>All variables mentioned, also those that an inner scope declares: too many is safe, too few is not.</summary>
    public static HashSet<string> In(SyntaxNode node) =>
        [.. SyntaxChildren.DescendantsAndSelf(node).OfType<Variable>().Select(variable => variable.Name)];

    public static bool IsAggregate(SyntaxNode node) => node is CountStar || (node is FunctionCall call && FunctionCatalog.IsAggregate(call.Name));

    /// <summary>The aggregates of an expression; those inside a subquery belong to the subquery.</summary>
    public static List<Expression> AggregatesIn(Expression expression)
    {
        var found = new List<Expression>();
        Visit(expression, node =>
        {
            if (!IsAggregate(node)) return node is not SubqueryExpression;
            found.Add((Expression)node);
            return false;
        });
        return found;
    }

    /// <summary>The variables mentioned outside the expression's aggregates.</summary>
    public static HashSet<string> OutsideAggregates(Expression expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Visit(expression, node =>
        {
            if (node is Variable variable) names.Add(variable.Name);
            return !IsAggregate(node);
        });
        return names;
    }

    /// <summary>Whether evaluating it may read parts of the graph that are not in the row.</summary>
    public static bool ReadsGraph(SyntaxNode node) =>
        SyntaxChildren.DescendantsAndSelf(node).Any(part => part is PatternPredicate or PatternComprehension or SubqueryExpression or ShortestPathExpression);

    /// <summary>Whether it gives the same value whenever it is evaluated with the same variables, and reads no more of the graph than they hold.</summary>
    public static bool IsStable(SyntaxNode node) => !ReadsGraph(node) && !SyntaxChildren.DescendantsAndSelf(node).OfType<FunctionCall>()
        .Any(call => call.Name.Equals("rand", StringComparison.OrdinalIgnoreCase) || call.Name.Equals("randomUUID", StringComparison.OrdinalIgnoreCase));

    public static bool Updates(SyntaxNode node) => SyntaxChildren.DescendantsAndSelf(node)
        .Any(part => part is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause);

    private static void Visit(SyntaxNode root, Func<SyntaxNode, bool> enter)
    {
        var open = new Stack<SyntaxNode>();
        var children = new List<SyntaxNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            if (!enter(node)) continue;
            children.Clear();
            SyntaxChildren.AddTo(node, children);
            for (var i = children.Count - 1; i >= 0; i--) open.Push(children[i]);
        }
    }
}
