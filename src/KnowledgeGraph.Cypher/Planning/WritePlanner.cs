using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans CREATE, MERGE, SET, REMOVE and DELETE.</summary>
internal sealed class WritePlanner(PlanContext context)
{
    public Pipeline Plan(Pipeline input, CreateClause create)
    {
        var pipeline = input.BeforeWrite();
        var creations = new List<PatternCreation>();
        var paths = new List<(int, Evaluator)>();
        var scope = pipeline.Scope;
        var output = pipeline.Operator;
        foreach (var pattern in create.Patterns)
        {
            // Pattern by pattern, so that a later one can read the nodes of an earlier one.
            var (creation, after) = Creation(pattern, scope, null);
            output = new Create(output, creation);
            if (pattern.Variable is not null) (output, after) = Named(output, pattern, after, creation);
            scope = after;
        }

        return Written(pipeline, output, scope);
    }

    public Pipeline Plan(Pipeline input, MergeClause merge)
    {
        var pipeline = input.BeforeWrite();
        var outer = pipeline.Scope;
        var (match, graph) = context.Matches.Find([merge.Pattern], null, outer);
        var (creation, created) = Creation(merge.Pattern, outer, graph);
        int[] bound = [.. merge.Pattern.Nodes.Where(node => node.Variable is { } known && outer.Contains(known.Name)).Select(node => outer[node.Variable!.Name])];
        var actions = new MergeActions(Writes(merge.OnCreate, graph.Scope), Writes(merge.OnMatch, graph.Scope));
        Operator output = new Merge(pipeline.Operator, match, creation, actions, (graph.Introduced, bound));
        // The path of what was created is not known to the match.
        if (graph.Paths is [var path])
            output = new Project(output, [(path.Slot, new PathOf(path.Start.Slot, [.. path.Links.Select(link => link.Slot)]))], path.Name);
        return Written(pipeline, output, graph.Scope);
    }

    public Pipeline Plan(Pipeline input, SetClause set)
    {
        var pipeline = input.BeforeWrite();
        return Written(pipeline, new RunWrites(pipeline.Operator, Writes(set.Items, pipeline.Scope), "Set"), pipeline.Scope);
    }

    public Pipeline Plan(Pipeline input, RemoveClause remove)
    {
        var pipeline = input.BeforeWrite();
        var writes = remove.Items.Select(item => Removal(item, pipeline.Scope)).ToList();
        return Written(pipeline, new RunWrites(pipeline.Operator, writes, "Remove"), pipeline.Scope);
    }

    public Pipeline Plan(Pipeline input, DeleteClause delete)
    {
        var pipeline = input.BeforeRead();
        var targets = delete.Targets.Select(target => context.Expressions.Compile(target, pipeline.Scope)).ToArray();
        // DELETE is its own barrier, before and after.
        return new Pipeline(new Delete(pipeline.Operator, targets, delete.Detach, pipeline.Scope.Slots), pipeline.Scope, Updates: true);
    }

    private static Pipeline Written(Pipeline before, Operator output, Scope scope) =>
        before with { Operator = output, Scope = scope, Writes = true, Updates = true };

    /// <param name="graph">For MERGE: the nodes and relationships have the slots that the match gave them.</param>
    private (PatternCreation Creation, Scope Scope) Creation(PathPattern pattern, Scope scope, MatchGraph? graph)
    {
        var nodes = new List<NodeCreation>();
        var slots = new int[pattern.Nodes.Count];
        var fromMatch = graph is null ? [] : NodeSlots(pattern, graph);
        for (var i = 0; i < slots.Length; i++)
        {
            var node = pattern.Nodes[i];
            if (node.Variable is { } known && scope.TryFind(known.Name, out slots[i])) continue;
            slots[i] = graph is null ? context.NewSlot() : fromMatch[i];
            if (node.Variable is not null) scope = scope.With(node.Variable.Name, slots[i]);
            nodes.Add(new NodeCreation(slots[i], Labels(LabelTerms(node.Labels), scope), Properties(node.Properties, scope)));
        }

        var relationships = new List<RelationshipCreation>();
        for (var i = 0; i < pattern.Relationships.Count; i++)
        {
            var relationship = pattern.Relationships[i];
            var slot = graph is null ? context.NewSlot() : graph.Links[i].Slot;
            if (relationship.Variable is not null) scope = scope.With(relationship.Variable.Name, slot);
            var (start, end) = relationship.Direction == Direction.Incoming ? (slots[i + 1], slots[i]) : (slots[i], slots[i + 1]);
            var type = relationship.Types is LabelDynamic dynamic
                ? (0, context.Expressions.Names(dynamic, TokenKind.RelationshipType, scope))
                : (context.Names.Type(((LabelName)relationship.Types!).Name), (DynamicNames?)null);
            relationships.Add(new RelationshipCreation(slot, type, start, end, Properties(relationship.Properties, scope)));
        }

        return (new PatternCreation(nodes, relationships), scope);
    }

    private static int[] NodeSlots(PathPattern pattern, MatchGraph graph) => graph.Links.Count == 0
        ? [graph.Nodes.Values.Single().Slot]
        : [graph.Links[0].Left.Slot, .. graph.Links.Take(pattern.Relationships.Count).Select(link => link.Right.Slot)];

    private (Operator, Scope) Named(Operator input, PathPattern pattern, Scope scope, PatternCreation creation)
    {
        var first = pattern.Nodes[0].Variable is { } known && scope.TryFind(known.Name, out var slot) ? slot : creation.Nodes[0].Slot;
        var path = context.NewSlot();
        var value = new PathOf(first, [.. creation.Relationships.Select(relationship => relationship.Slot)]);
        return (new Project(input, [(path, value)], pattern.Variable!.Name), scope.With(pattern.Variable.Name, path));
    }

    private static List<LabelExpression> LabelTerms(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName or LabelDynamic => [labels],
        LabelAnd and => [.. LabelTerms(and.Left), .. LabelTerms(and.Right)],
        _ => throw Errors.CypherException.Syntax(Errors.CypherErrorDetail.UnexpectedSyntax, "A created node takes plain labels, such as :A:B.", labels.Position),
    };

    private LabelNames Labels(IReadOnlyList<LabelExpression> labels, Scope scope) => new(
        [.. labels.OfType<LabelName>().Select(label => context.Names.Label(label.Name))],
        [.. labels.OfType<LabelDynamic>().Select(label => context.Expressions.Names(label, TokenKind.Label, scope))]);

    private PropertyWrites Properties(Expression? properties, Scope scope) => properties switch
    {
        null => PropertyWrites.None,
        MapLiteral map => new PropertyWrites(
            [.. map.Entries.Select(entry => (context.Names.Key(entry.Key), context.Expressions.Compile(entry.Value, scope)))], null),
        _ => new PropertyWrites([], context.Expressions.Compile(properties, scope)),
    };

    private List<Write> Writes(IReadOnlyList<SetItem> items, Scope scope) => [.. items.Select(item => Assignment(item, scope))];

    private Write Assignment(SetItem item, Scope scope)
    {
        Evaluator Compile(Expression expression) => context.Expressions.Compile(expression, scope);
        return item switch
        {
            SetProperty set => new WriteProperty(Compile(set.Target), context.Names.Key(set.Key), Compile(set.Value)),
            SetDynamicProperty set => new WriteDynamicProperty(Compile(set.Target), Compile(set.Key), Compile(set.Value)),
            SetProperties set => new WriteProperties(scope[set.Target.Name], Compile(set.Value), set.Add),
            SetLabels set => new WriteLabels(scope[set.Target.Name], Labels(set.Labels, scope), add: true),
            _ => throw new InvalidOperationException($"{item.GetType().Name} is not known."),
        };
    }

    private Write Removal(RemoveItem item, Scope scope) => item switch
    {
        RemoveProperty remove => new WriteProperty(context.Expressions.Compile(remove.Target, scope), context.Names.Key(remove.Key), null),
        RemoveDynamicProperty remove => new WriteDynamicProperty(
            context.Expressions.Compile(remove.Target, scope), context.Expressions.Compile(remove.Key, scope), null),
        RemoveLabels remove => new WriteLabels(scope[remove.Target.Name], Labels(remove.Labels, scope), add: false),
        _ => throw new InvalidOperationException($"{item.GetType().Name} is not known."),
    };
}
