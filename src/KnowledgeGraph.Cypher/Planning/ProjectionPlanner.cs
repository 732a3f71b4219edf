using KnowledgeGraph.Cypher.Aggregation;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans RETURN and WITH: projection or grouping, DISTINCT, ORDER BY, SKIP, LIMIT, and the WHERE of WITH.</summary>
internal sealed class ProjectionPlanner(PlanContext context)
{
    public (Pipeline Pipeline, IReadOnlyList<Column> Columns) Plan(Pipeline input, Projection projection, Expression? where)
    {
        var pipeline = input.BeforeRead();
        var items = Items(projection, pipeline.Scope);
        var aggregates = items.Select(item => item.Expression).Concat(projection.OrderBy.Select(item => item.Expression)).SelectMany(Names.AggregatesIn).ToList();
        var (projected, before, columns) = aggregates.Count > 0
            ? Group(pipeline, items, aggregates, projection, where)
            : Project(pipeline, items);
        if (Names.ReadsGraph(projection)) projected = projected with { Reads = true };
        var visible = before.Under(projected.Scope);
        if (projection.Distinct) projected = projected.Then(new Distinct(projected.Operator, [.. columns.Select(column => column.Slot)]));
        projected = Order(projected, projection, visible, where);
        projected = Cut(projected, projection);
        if (where is not null) projected = projected.Then(new Filter(projected.Operator, context.Expressions.Compile(where, visible), ExpressionText.Of(where)));
        return (projected, columns);
    }

    private static List<ReturnItem> Items(Projection projection, Scope scope)
    {
        var items = new List<ReturnItem>();
        if (projection.IncludeAll)
            items.AddRange(scope.Names.Where(name => name[0] != ' ')
                .Select(name => new ReturnItem(new Variable(name, projection.Position), name, hasAlias: true, projection.Position)));
        items.AddRange(projection.Items);
        return items;
    }

    private (Pipeline, Scope Before, IReadOnlyList<Column>) Project(Pipeline input, List<ReturnItem> items)
    {
        var columns = new List<Column>();
        var work = new List<(int, Evaluator)>();
        foreach (var item in items)
        {
            // A variable that is only renamed keeps its slot.
            if (context.Expressions.Compile(item.Expression, input.Scope) is var value && value is SlotRead same)
            {
                columns.Add(new Column(item.Name, same.Slot));
                continue;
            }

            var slot = context.NewSlot();
            work.Add((slot, value));
            columns.Add(new Column(item.Name, slot));
        }

        var output = work.Count == 0 ? input.Operator : new Project(input.Operator, work, Text(items));
        return (input with { Operator = output, Scope = ScopeOf(columns) }, input.Scope, columns);
    }

    private (Pipeline, Scope Before, IReadOnlyList<Column>) Group(
        Pipeline input, List<ReturnItem> items, List<Expression> aggregates, Projection projection, Expression? where)
    {
        var slots = aggregates.ToDictionary(aggregate => aggregate, _ => context.NewSlot());
        var counted = DegreeCount.TryRewrite(context, input, aggregates, Others(items, projection, where));
        var calls = aggregates.Select(aggregate => (slots[aggregate], counted is { } rows ? Sum(rows.Slot, aggregate) : Call(aggregate, input.Scope))).ToList();
        var before = input.Scope.WithComputed(slots);
        var columns = new List<Column>();
        var keys = new List<(int, Evaluator)>();
        var work = new List<(int, Evaluator)>();
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!slots.TryGetValue(item.Expression, out var slot)) slot = context.NewSlot();
            columns.Add(new Column(item.Name, slot));
            if (Names.IsAggregate(item.Expression)) continue;
            if (Names.AggregatesIn(item.Expression).Count == 0)
            {
                keys.Add((slot, context.Expressions.Compile(item.Expression, input.Scope)));
                continue;
            }

            carried.UnionWith(Names.OutsideAggregates(item.Expression));
            work.Add((slot, context.Expressions.Compile(item.Expression, before)));
        }

        foreach (var sort in projection.OrderBy) carried.UnionWith(Names.OutsideAggregates(sort.Expression));
        if (where is not null) carried.UnionWith(Names.In(where));
        Operator output = new Aggregate(counted?.Input ?? input.Operator, keys, calls, input.Scope.Only(carried).Slots);
        if (work.Count > 0) output = new Project(output, work, Text(items));
        return (input with { Operator = output, Scope = ScopeOf(columns) }, before, columns);
    }

    /// <summary>All that a grouping reads beside the aggregates that stand alone.</summary>
    private static List<Expression> Others(List<ReturnItem> items, Projection projection, Expression? where) =>
    [
        .. items.Select(item => item.Expression).Concat(projection.OrderBy.Select(item => item.Expression)).Where(expression => !Names.IsAggregate(expression)),
        .. where is null ? [] : new[] { where },
    ];

    private static AggregateCall Sum(int slot, Expression aggregate) => new("sum", new SlotRead(slot), null, false, aggregate.Position);

    private AggregateCall Call(Expression aggregate, Scope scope)
    {
        if (aggregate is CountStar) return new AggregateCall("count", null, null, false, aggregate.Position);
        var call = (FunctionCall)aggregate;
        var arguments = call.Arguments.Select(argument => context.Expressions.Compile(argument, scope)).ToList();
        return new AggregateCall(call.Name, arguments[0], arguments.ElementAtOrDefault(1), call.Distinct, call.Position);
    }

    private Pipeline Order(Pipeline input, Projection projection, Scope visible, Expression? where)
    {
        if (projection.OrderBy.Count == 0) return input;
        var keys = projection.OrderBy.Select(item => new SortKey(context.Expressions.Compile(item.Expression, visible), item.Descending)).ToList();
        // WHERE comes after and may read what was projected away.
        var needed = where is null ? input.Scope : visible.Only(Names.In(where)).Under(input.Scope);
        (Evaluator, Evaluator?)? top = projection.Limit is null || input.Updates
            ? null
            : (context.Expressions.Compile(projection.Limit, Scope.Empty), projection.Skip is null ? null : context.Expressions.Compile(projection.Skip, Scope.Empty));
        return input with { Operator = new Sort(input.Operator, keys, needed.Slots, top, projection.Position), Reads = input.Reads };
    }

    private Pipeline Cut(Pipeline input, Projection projection)
    {
        if (projection.Skip is not null)
            input = input.Then(new Skip(input.Operator, context.Expressions.Compile(projection.Skip, Scope.Empty), projection.Skip.Position));
        if (projection.Limit is not null)
            input = input.Then(new Limit(input.Operator, context.Expressions.Compile(projection.Limit, Scope.Empty), input.Updates, projection.Limit.Position));
        return input;
    }

    private static Scope ScopeOf(IEnumerable<Column> columns) => columns.Aggregate(Scope.Empty, (scope, column) => scope.With(column.Name, column.Slot));

    private static string Text(IEnumerable<ReturnItem> items) => string.Join(", ", items.Select(item => item.Name));
}
