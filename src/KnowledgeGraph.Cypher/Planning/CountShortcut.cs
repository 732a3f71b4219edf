using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Counting all nodes, all of a label, or all relationships of some types needs no reading: the graph keeps these numbers.</summary>
internal static class CountShortcut
{
    public static PlannedQuery? TryPlan(PlanContext context, SingleQuery query, Scope scope)
    {
        if (query.Clauses is not [MatchClause { Optional: false, Where: null, Patterns: [var pattern] }, ReturnClause { Projection: var projection }]) return null;
        if (projection is not { IncludeAll: false, Items: [var item], OrderBy: [], Skip: null, Limit: null }) return null;
        if (pattern.Variable is not null || pattern.Selector != PathSelector.All || !pattern.Nodes.All(node => IsPlain(node, scope))) return null;
        string? counted;
        int? label = null;
        TypeSet? types = null;
        if (pattern is { Nodes: [var node], Relationships: [] })
        {
            if (node.Labels is not (null or LabelName)) return null;
            counted = node.Variable?.Name;
            label = node.Labels is LabelName name ? context.Names.Label(name.Name) : null;
        }
        else
        {
            if (pattern.Relationships is not [{ Length: null, Properties: null, Where: null, Direction: not Direction.Both, Types: null or LabelName } relationship]) return null;
            if (pattern.Nodes.Any(end => end.Labels is not null) || (pattern.Nodes[0].Variable is { } left && left.Name == pattern.Nodes[1].Variable?.Name)) return null;
            if (relationship.Variable is { } known && scope.Contains(known.Name)) return null;
            counted = relationship.Variable?.Name;
            types = relationship.Types is LabelName type ? new TypeSet([context.Names.Type(type.Name)], type.Name) : new TypeSet([], "");
        }

        var fits = item.Expression is CountStar
            || (item.Expression is FunctionCall { Arguments: [Variable variable] } call
                && call.Name.Equals("count", StringComparison.OrdinalIgnoreCase) && variable.Name == counted);
        if (!fits) return null;
        var slot = context.NewSlot();
        return new PlannedQuery(new CountFromStore(slot, label, types), [new Column(item.Name, slot)], true, false);
    }

    private static bool IsPlain(NodePattern node, Scope scope) =>
        node.Properties is null && node.Where is null && (node.Variable is null || !scope.Contains(node.Variable.Name));
}
