using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// A grouping that does no more with the last relationship of a pattern than count it, such as <c>MATCH (a)-[:R]->(b:N) RETURN a.id, count(*)</c>, is given the number of such relationships in
/// place of a row for each.
/// </summary>
internal static class DegreeCount
{
    /// <param name="counts">The aggregates of the projection.</param>
    /// <param name="others">What else it reads.</param>
    /// <returns>The input with a slot that holds the number of rows each of its rows stands for; null where rows are needed.</returns>
    public static (Operator Input, int Slot)? TryRewrite(
        PlanContext context, Pipeline input, IReadOnlyList<Expression> counts, IReadOnlyList<Expression> others)
    {
        if (!context.Uses(PlanRules.DegreeCounts) || !others.All(Names.IsStable)) return null;
        var (labels, below) = TakeLabels(input.Operator);
        if (below is not Expand expand || !labels.All(label => label.Slot == expand.Slots.To)) return null;
        var added = new HashSet<int> { expand.Slots.Relationship, expand.Slots.To };
        if (expand.Slots.From == expand.Slots.To || !counts.All(count => CountsRows(count, input.Scope, added))) return null;
        if (others.SelectMany(Names.In).Any(name => input.Scope.TryFind(name, out var slot) && added.Contains(slot))) return null;
        var hop = new Hop(expand.Direction, expand.Types, [.. labels.Select(label => label.Name)]);
        var counted = context.NewSlot();
        return (new ExpandCount(expand.Inputs[0], expand.Slots, hop, counted), counted);
    }

    private static bool CountsRows(Expression aggregate, Scope scope, HashSet<int> added) => aggregate is CountStar
        || (aggregate is FunctionCall { Distinct: false, Arguments: [Variable variable] } call && call.Name.Equals("count", StringComparison.OrdinalIgnoreCase)
            && scope.TryFind(variable.Name, out var slot) && added.Contains(slot));

    /// <summary>The label tests on top of a plan, and what is below them.</summary>
    private static (List<(int Slot, int Name)> Labels, Operator Below) TakeLabels(Operator plan)
    {
        var labels = new List<(int, int)>();
        while (plan is Filter { Predicate: LabelCheck { Subject: SlotRead subject, Labels: HasName label } })
        {
            labels.Add((subject.Slot, label.Name));
            plan = plan.Inputs[0];
        }

        return (labels, plan);
    }
}
