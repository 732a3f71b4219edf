using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// A part of a match that no relationship ties to what is known by then: <c>b</c> of <c>MATCH (a), (b) WHERE a.x = b.x</c>. It is found once and joined, instead of once for every row.
/// </summary>
/// <param name="Graph">The part as a match of its own, with the conditions that speak of it alone.</param>
/// <param name="Keys">Equalities between the part and what is known; the known side first.</param>
internal sealed record DetachedPart(MatchGraph Graph, IReadOnlyList<(Condition Condition, Expression Known, Expression Part)> Keys)
{
    /// <summary>The part that <paramref name="start"/> is in; null where a relationship ties it to something known.</summary>
    public static DetachedPart? Around(MatchNode start, MatchGraph open, HashSet<string> known)
    {
        var nodes = new Dictionary<string, MatchNode>(StringComparer.Ordinal) { [start.Name] = start };
        var links = new List<MatchLink>();
        while (open.Links.FirstOrDefault(link => !links.Contains(link) && IsPlain(link) && Touches(link, nodes)) is { } next)
        {
            if (known.Contains(next.Left.Name) || known.Contains(next.Right.Name)) return null;
            links.Add(next);
            nodes.TryAdd(next.Left.Name, next.Left);
            nodes.TryAdd(next.Right.Name, next.Right);
        }

        HashSet<string> names = [.. nodes.Keys, .. links.Select(link => link.Name)];
        var own = open.Conditions.Where(condition => condition.Needs.Count > 0 && Names.In(condition.Expression).IsSubsetOf(names)).ToList();
        var part = open with { Nodes = nodes, Links = links, Paths = [], Conditions = own };
        part = part with { Introduced = [.. nodes.Values.Select(node => node.Slot), .. links.Select(link => link.Slot)] };
        return new DetachedPart(part, [.. open.Conditions.Except(own).SelectMany(condition => Key(condition, names, known))]);
    }

    public string Description => string.Join(" AND ", Keys.Select(key => ExpressionText.Of(key.Condition.Expression)));

    /// <summary>Joins the part, planned by itself, to the rows so far.</summary>
    /// <param name="slots">The part's relationships, with those known that each must differ from.</param>
    public Operator Join(Operator input, Operator part, PlanContext context, IReadOnlyList<RelationshipSlots> slots)
    {
        var joined = new JoinedRows(Graph.Introduced, [.. slots.Where(relationship => relationship.Others.Length > 0)]);
        if (Keys.Count == 0) return new CartesianProduct(input, part, joined);
        Evaluator[] known = [.. Keys.Select(key => context.Expressions.Compile(key.Known, Graph.Scope))];
        Evaluator[] own = [.. Keys.Select(key => context.Expressions.Compile(key.Part, Graph.Scope))];
        return new HashJoin(input, part, joined, (known, own), Description);
    }

    private static bool IsPlain(MatchLink link) => link is { IsSingle: true, IsKnown: false, Needs.Count: 0 };

    private static bool Touches(MatchLink link, Dictionary<string, MatchNode> nodes) => nodes.ContainsKey(link.Left.Name) || nodes.ContainsKey(link.Right.Name);

    private static IEnumerable<(Condition, Expression Known, Expression Part)> Key(Condition condition, HashSet<string> names, HashSet<string> known)
    {
        if (condition.Expression is not Binary { Operator: BinaryOperator.Equal } equality || !Names.IsStable(equality)) yield break;
        var (left, right) = (Names.In(equality.Left), Names.In(equality.Right));
        if (right.Count > 0 && right.IsSubsetOf(names) && left.IsSubsetOf(known)) yield return (condition, equality.Left, equality.Right);
        else if (left.Count > 0 && left.IsSubsetOf(names) && right.IsSubsetOf(known)) yield return (condition, equality.Right, equality.Left);
    }
}
