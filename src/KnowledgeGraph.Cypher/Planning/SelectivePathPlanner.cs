using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans a MATCH whose one path has a selector. Its WHERE is asked of the paths that were selected.</summary>
internal sealed class SelectivePathPlanner(PlanContext context)
{
    /// <summary>With at most so many candidates for the last node they are found first, and each search stops when it has reached its own.</summary>
    private const double FewEnds = 10;

    public (Operator Operator, MatchGraph Graph) Plan(Operator input, Scope outer, PathPattern pattern, Expression? where)
    {
        var graph = new MatchGraphBuilder(context, outer).Build([pattern], null);
        var selection = pattern.Selection!;
        var count = new PathCount(context.Expressions.Compile(selection.Count, Scope.Empty), selection.Groups);
        var plan = graph.Links is [{ Repeated: not null } link] && pattern.Where is null
            ? BreadthFirst(input, outer, graph, link, count)
            : All(input, outer, graph, pattern, count);
        if (where is not null) plan = new Filter(plan, context.Expressions.Compile(where, graph.Scope), ExpressionText.Of(where));
        return (plan, graph);
    }

    private SelectPaths All(Operator input, Scope outer, MatchGraph graph, PathPattern pattern, PathCount count)
    {
        var inner = new MatchOrder(context, graph, outer, new Argument()).Plan();
        (int, int) ends = graph.Links.Count == 0
            ? (graph.Nodes.Values.Single().Slot, graph.Nodes.Values.Single().Slot)
            : (graph.Links[0].Left.Slot, graph.Links[pattern.Relationships.Count - 1].Right.Slot);
        return new SelectPaths(input, inner, ends, [.. graph.Links.Select(link => link.Slot)], graph.Introduced, count);
    }

    private Operator BreadthFirst(Operator input, Scope outer, MatchGraph graph, MatchLink link, PathCount count)
    {
        var access = new NodeAccess(context, graph).Best(link.Right, graph.Conditions, [.. outer.Names, link.Left.Name]);
        var into = link.Right == link.Left || !graph.Introduced.Contains(link.Right.Slot) || access.Rows <= FewEnds;
        MatchNode[] first = into ? [link.Left, link.Right] : [link.Left];
        var names = first.Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        var before = graph.Conditions.Where(condition => condition.Needs.IsSubsetOf(names)).ToList();
        var nodes = graph with { Nodes = first.Distinct().ToDictionary(node => node.Name), Links = [], Paths = [], Conditions = before };
        var test = graph.Conditions.Except(before).Select(condition => condition.Expression)
            .Aggregate((Expression?)null, (left, right) => left is null ? right : new Binary(BinaryOperator.And, left, right, left.Position));
        Operator plan = new ShortestWalks(
            new MatchOrder(context, nodes, outer, input).Plan(), new RelationshipSlots(link.Slot, link.Left.Slot, link.Right.Slot, []),
            (link.Repeated!(false), link.Length!), count, (test is null ? null : context.Expressions.Compile(test, graph.Scope), into));
        foreach (var path in graph.Paths) plan = MatchOrder.Projected(plan, path);
        return plan;
    }
}
