using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>One way to find a node that is not known yet.</summary>
/// <param name="Rows">How many nodes it is expected to give.</param>
/// <param name="Covers">Conditions that need no test after it.</param>
internal sealed record Access(double Rows, Func<Operator, Operator> Build, IReadOnlyList<Condition> Covers);

/// <summary>Finds the cheapest way to a node: by id, by an index, by its rarest label, or among all nodes.</summary>
internal sealed class NodeAccess(PlanContext context, MatchGraph graph)
{
    public Access Best(MatchNode node, IReadOnlyCollection<Condition> open, HashSet<string> known)
    {
        var usable = open.Where(condition => condition.Needs.All(name => name == node.Name || known.Contains(name))).ToList();
        return Candidates(node, usable).MinBy(access => access.Rows)!;
    }

    private IEnumerable<Access> Candidates(MatchNode node, List<Condition> usable)
    {
        foreach (var access in ById(node, usable)) yield return access;
        foreach (var condition in usable)
        {
            if (condition.Expression is not LabelPredicate { Subject: Variable subject } labelled || subject.Name != node.Name || AnyOf(labelled.Labels) is not { } labels) continue;
            if (labels is [var only])
                foreach (var access in ByIndex(node, only, condition, usable).Concat(ByValue(node, only, condition, usable))) yield return access;
            int[] names = [.. labels.Select(context.Names.Label)];
            yield return new Access(
                labels.Sum(context.Statistics.NodesWith), input => new LabelScan(input, node.Slot, names, string.Join('|', labels)), [condition]);
        }

        yield return new Access(context.Statistics.Nodes * 1.01, input => new AllNodesScan(input, node.Slot), []);
    }

    /// <summary>The labels of which one is enough; null where the formula is another.</summary>
    private static List<string>? AnyOf(LabelExpression labels) => labels switch
    {
        LabelName name => [name.Name],
        LabelOr either when AnyOf(either.Left) is { } left && AnyOf(either.Right) is { } right => [.. left.Union(right)],
        _ => null,
    };

    private IEnumerable<Access> ByIndex(MatchNode node, string label, Condition labelled, List<Condition> usable)
    {
        var total = context.Statistics.NodesWith(label);
        foreach (var index in context.Statistics.Indexes)
        {
            if (index.Entity != EntityKind.Node || index.LabelsOrTypes is not [var indexed] || indexed != label) continue;
            if (index.Kind is not (IndexKind.Range or IndexKind.Text)) continue;
            if (Equalities(node, index, usable) is { } equalities)
            {
                var values = equalities.Select(found => Compile(found.Value)).ToArray();
                var rows = context.Statistics.IsUnique(index) ? 0.5 : Math.Min(total * 0.9, 1 + (total * 0.001));
                yield return new Access(rows, input => new IndexSeek(input, node.Slot, index, values), [labelled, .. equalities.Select(found => found.Condition)]);
            }

            if (index.Properties is not [var key]) continue;
            var comparisons = usable.Select(condition => (Condition: condition, Access: OnProperty(node, condition, key))).Where(found => found.Access is not null)
                .Select(found => (found.Condition, found.Access!.Value.Operator, found.Access.Value.Value)).ToList();
            foreach (var found in ByComparison(node, index, labelled, comparisons, total)) yield return found;
        }
    }

    /// <summary>A scan of the label that tests a property as it goes: hardly fewer nodes are read, but fewer become rows.</summary>
    private IEnumerable<Access> ByValue(MatchNode node, string label, Condition labelled, List<Condition> usable)
    {
        if (!context.Uses(PlanRules.PropertyScans)) yield break;
        foreach (var condition in usable)
        {
            if (condition.Expression is not Binary { Operator: BinaryOperator.Equal } equality) continue;
            var property = equality.Left as PropertyAccess ?? equality.Right as PropertyAccess;
            if (property is null || OnProperty(node, condition, property.Key) is not { } found || Names.In(found.Value).Count > 0 || !Names.IsStable(found.Value)) continue;
            var wanted = (Compile(found.Value), $"{label}({property.Key})");
            yield return new Access(
                context.Statistics.NodesWith(label) * 0.99,
                input => new PropertyScan(input, node.Slot, context.Names.Label(label), context.Names.Key(property.Key), wanted), [labelled, condition]);
        }
    }

    private IEnumerable<Access> ByComparison(
        MatchNode node, IndexDefinition index, Condition labelled, List<(Condition Condition, BinaryOperator Operator, Expression Value)> comparisons, double total)
    {
        var label = context.Names.Label(index.LabelsOrTypes[0]);
        Access Range(double part, params (BinaryOperator, Evaluator)[] bounds) =>
            new(1 + (total * part), input => new IndexRangeSeek(input, node.Slot, index, label, bounds), [labelled]);

        foreach (var (_, @operator, value) in comparisons.Where(comparison => comparison.Operator == BinaryOperator.StartsWith))
            yield return Range(0.05, (@operator, Compile(value)));
        // An index of texts has no other values.
        if (index.Kind == IndexKind.Text) yield break;
        foreach (var (condition, _, list) in comparisons.Where(comparison => comparison.Operator == BinaryOperator.In))
        {
            var rows = context.Statistics.IsUnique(index) ? 10 : Math.Min(total * 0.9, 10 + (total * 0.01));
            var values = Compile(list);
            yield return new Access(rows, input => new IndexInSeek(input, node.Slot, index, values), [labelled, condition]);
        }

        (BinaryOperator, Evaluator)[] bounds =
        [
            .. comparisons.Where(comparison => comparison.Operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual).Take(1).Select(Bound),
            .. comparisons.Where(comparison => comparison.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual).Take(1).Select(Bound),
        ];
        if (bounds.Length > 0) yield return Range(bounds.Length == 2 ? 0.1 : 0.3, bounds);
    }

    private (BinaryOperator, Evaluator) Bound((Condition Condition, BinaryOperator Operator, Expression Value) comparison) => (comparison.Operator, Compile(comparison.Value));

    private IEnumerable<Access> ById(MatchNode node, List<Condition> usable)
    {
        foreach (var condition in usable)
        {
            if (condition.Expression is not Binary { Operator: BinaryOperator.Equal or BinaryOperator.In } binary) continue;
            var sides = binary.Operator == BinaryOperator.In ? [(binary.Left, binary.Right)] : new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) };
            foreach (var (call, value) in sides)
            {
                if (call is not FunctionCall { Arguments: [Variable variable] } function || variable.Name != node.Name || Names.In(value).Contains(node.Name)) continue;
                var isElementId = function.Name.Equals("elementId", StringComparison.OrdinalIgnoreCase);
                if (!isElementId && !function.Name.Equals("id", StringComparison.OrdinalIgnoreCase)) continue;
                var id = Compile(value);
                var isList = binary.Operator == BinaryOperator.In;
                yield return new Access(isList ? 10 : 0.4, input => new NodeByIdSeek(input, node.Slot, id, isElementId, isList), isElementId ? [condition] : []);
            }
        }
    }

    private static List<(Expression Value, Condition Condition)>? Equalities(MatchNode node, IndexDefinition index, List<Condition> usable)
    {
        var found = new List<(Expression, Condition)>();
        foreach (var key in index.Properties)
        {
            var hit = usable.Select(condition => (Condition: condition, Access: OnProperty(node, condition, key)))
                .FirstOrDefault(candidate => candidate.Access is { Operator: BinaryOperator.Equal });
            if (hit.Access is not { } access || (index.Kind == IndexKind.Text && access.Value is not Literal { Value.Kind: ValueKind.String })) return null;
            found.Add((access.Value, hit.Condition));
        }

        return found;
    }

    /// <summary>The condition read as <c>node.key operator value</c>, where it has that form and the value does not depend on the node.</summary>
    private static (BinaryOperator Operator, Expression Value)? OnProperty(MatchNode node, Condition condition, string key)
    {
        if (condition.Expression is not Binary binary) return null;
        if (IsProperty(binary.Left, node, key) && !Names.In(binary.Right).Contains(node.Name)) return (binary.Operator, binary.Right);
        if (!IsProperty(binary.Right, node, key) || Names.In(binary.Left).Contains(node.Name)) return null;
        return binary.Operator switch
        {
            BinaryOperator.Equal => (BinaryOperator.Equal, binary.Left),
            BinaryOperator.Less => (BinaryOperator.Greater, binary.Left),
            BinaryOperator.LessOrEqual => (BinaryOperator.GreaterOrEqual, binary.Left),
            BinaryOperator.Greater => (BinaryOperator.Less, binary.Left),
            BinaryOperator.GreaterOrEqual => (BinaryOperator.LessOrEqual, binary.Left),
            _ => null,
        };
    }

    private static bool IsProperty(Expression expression, MatchNode node, string key) =>
        expression is PropertyAccess { Subject: Variable variable } access && variable.Name == node.Name && access.Key == key;

    private Evaluator Compile(Expression expression) => context.Expressions.Compile(expression, graph.Scope);
}
