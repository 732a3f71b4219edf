using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// Counts two relationships in a row without enumerating them: <c>MATCH (a:N)-[:R]->(b)-[:R]->(c) RETURN count(*)</c>. For each node in the middle the relationships on both sides are
/// counted and multiplied, less the pairs that use one relationship twice.
/// </summary>
internal static class WalkCount
{
    /// <summary>Reading a node's degree is worth this many rows of walking.</summary>
    private const double RowsPerDegree = 4;

    public static PlannedQuery? TryPlan(PlanContext context, SingleQuery query, Scope scope)
    {
        if (!context.Uses(PlanRules.WalkCounts)) return null;
        if (query.Clauses is not [MatchClause { Optional: false, Patterns: [var pattern] } match, ReturnClause { Projection: var projection }]) return null;
        if (pattern is not { Variable: null, Selector: PathSelector.All, Selection: null, Where: null, Relationships.Count: 2 }) return null;
        if (RowCountItem.Of(projection, Variables(pattern)) is not { } item || Names.In(match).Overlaps(scope.Names)) return null;
        var graph = new MatchGraphBuilder(context, scope).Build([pattern], match.Where);
        return Plan(context, graph) is { } counted ? new PlannedQuery(counted.Operator, [new Column(item.Name, counted.Slot)], true, false) : null;
    }

    private static (Operator Operator, int Slot)? Plan(PlanContext context, MatchGraph graph)
    {
        if (graph.Nodes.Count != 3 || !graph.Links.All(link => link.IsSingle) || Centre(context, graph) is not { } centre) return null;
        var own = graph.Conditions.Where(condition => Speaks(condition, centre)).ToList();
        var nodes = graph with { Nodes = new Dictionary<string, MatchNode> { [centre.Name] = centre }, Links = [], Conditions = own };
        var input = new MatchOrder(context, nodes, Scope.Empty, new Argument()).Plan();
        var slot = context.NewSlot();
        return (new CountWalks(input, centre.Slot, (HopFrom(centre, graph.Links[0], graph, context), HopFrom(centre, graph.Links[1], graph, context)), slot), slot);
    }

    /// <summary>The node in the middle, where the others have labels alone and finding it costs no more than walking from the cheaper of them.</summary>
    private static MatchNode? Centre(PlanContext context, MatchGraph graph)
    {
        if (!graph.Conditions.All(condition => graph.Nodes.Values.Any(node => Speaks(condition, node)))) return null;
        var centre = graph.Links[0].Right;
        var ends = graph.Nodes.Values.Where(node => node != centre).ToList();
        if (!ends.All(end => OnlyLabels(end, graph))) return null;
        var access = new NodeAccess(context, graph);
        var rows = access.Best(centre, graph.Conditions, []).Rows;
        return ends.All(end => rows <= RowsPerDegree * access.Best(end, graph.Conditions, []).Rows) ? centre : null;
    }

    private static bool Speaks(Condition condition, MatchNode node) => condition.Needs.Count == 1 && Names.In(condition.Expression).SetEquals([node.Name]);

    private static bool OnlyLabels(MatchNode node, MatchGraph graph) =>
        graph.Conditions.Where(condition => Speaks(condition, node)).All(condition => condition.Expression is LabelPredicate { Subject: Variable, Labels: LabelName });

    private static Hop HopFrom(MatchNode centre, MatchLink link, MatchGraph graph, PlanContext context)
    {
        var other = link.Left == centre ? link.Right : link.Left;
        int[] labels = [.. graph.Conditions.Where(condition => Speaks(condition, other))
            .Select(condition => context.Names.Label(((LabelName)((LabelPredicate)condition.Expression).Labels).Name))];
        return new Hop(link.Left == centre ? link.Direction : link.Direction.Reversed(), link.Types, labels);
    }

    private static IEnumerable<string> Variables(PathPattern pattern) => pattern.Nodes.Select(node => node.Variable)
        .Concat(pattern.Relationships.Select(relationship => relationship.Variable)).OfType<Variable>().Select(variable => variable.Name);
}
