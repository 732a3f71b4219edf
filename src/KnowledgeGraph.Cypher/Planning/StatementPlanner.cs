using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A statement ready to run: immutable, shared by all its runs.</summary>
internal sealed record StatementPlan(PlannedQuery Query, Execution.NameTable Names, int Width, GraphStatistics Statistics);

/// <summary>Plans statements that give rows.</summary>
internal static class StatementPlanner
{
    public static StatementPlan Plan(Statement statement, GraphStatistics statistics, PlannerSettings settings)
    {
        var context = new PlanContext(statistics, settings);
        var query = statement switch
        {
            QueryStatement query1 => context.Queries.Plan(query1.Query),
            ShowStatement show => Show(show, context),
            _ => new PlannedQuery(new Argument(), [], false, true),
        };
        return new StatementPlan(query, context.Names, context.Width, statistics);
    }

    /// <summary>What the words between SHOW and YIELD ask for, as predicates of the table's columns.</summary>
    private static IEnumerable<Expression> Wanted(ShowStatement show, ShowTable table)
    {
        if (show.Types is { } types && table.Columns.Contains("type"))
        {
            var list = new ListLiteral([.. types.Select(type => new Literal(Value.Of(type), show.Position))], show.Position);
            yield return new Binary(BinaryOperator.In, new Variable("type", show.Position), list, show.Position);
        }
        else if (show.Types is not null)
        {
            // There are no functions but the built-in ones.
            yield return new Literal(Value.False, show.Position);
        }

        if (show.Target == ShowTarget.OneDatabase) yield return new Variable("home", show.Position);
        if (show.Names is not { } names || show.Target == ShowTarget.Terminations) yield break;
        var key = new Variable(table.Key, show.Position);
        var isList = new TypePredicate(names, "LIST<ANY>", negated: false, show.Position);
        yield return new Case(
            null, [new CaseAlternative(isList, new Binary(BinaryOperator.In, key, names, show.Position))],
            new Binary(BinaryOperator.Equal, key, names, show.Position), show.Position);
    }

    private static Operator Source(ShowStatement show, ShowTable table, int[] slots, PlanContext context)
    {
        if (table.Server is null) return new Table(table.Rows, slots, "Show" + show.Target);
        var ids = show.Target == ShowTarget.Terminations ? context.Expressions.Compile(show.Names!, Scope.Empty) : null;
        return new ServerRows(table, ids, slots);
    }

    private static PlannedQuery Show(ShowStatement show, PlanContext context)
    {
        var table = ShowTables.Of(show.Target, context.Procedures);
        var columns = table.Columns.Select(name => new Column(name, context.NewSlot())).ToList();
        var scope = columns.Aggregate(Scope.Empty, (known, column) => known.With(column.Name, column.Slot));
        var pipeline = new Pipeline(Source(show, table, [.. columns.Select(column => column.Slot)], context), scope);
        foreach (var wanted in Wanted(show, table))
            pipeline = pipeline.Then(new Filter(pipeline.Operator, context.Expressions.Compile(wanted, scope), ExpressionText.Of(wanted)));
        IReadOnlyList<Column> shown = [.. table.Usual.Select(name => columns.Single(column => column.Name == name))];
        if (show.Yield is { IncludeAll: true, Items: [], OrderBy: [], Skip: null, Limit: null })
            shown = columns;
        else if (show.Yield is not null)
            (pipeline, shown) = context.Projections.Plan(pipeline, show.Yield, null);
        if (show.Where is not null)
            pipeline = pipeline.Then(new Filter(pipeline.Operator, context.Expressions.Compile(show.Where, pipeline.Scope), ExpressionText.Of(show.Where)));
        if (show.Return is not null) (pipeline, shown) = context.Projections.Plan(pipeline, show.Return, null);
        return new PlannedQuery(pipeline.Operator, shown, true, false);
    }
}
