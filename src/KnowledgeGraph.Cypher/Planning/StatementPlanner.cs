using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A statement ready to run: immutable, shared by all its runs.</summary>
internal sealed record StatementPlan(PlannedQuery Query, Execution.NameTable Names, int Width, GraphStatistics Statistics);

/// <summary>Plans statements that give rows.</summary>
internal static class StatementPlanner
{
    public static StatementPlan Plan(Statement statement, GraphStatistics statistics, ProcedureRegistry procedures)
    {
        var context = new PlanContext(statistics, procedures);
        var query = statement switch
        {
            QueryStatement query1 => context.Queries.Plan(query1.Query),
            ShowStatement show => Show(show, context),
            _ => new PlannedQuery(new Argument(), [], false, true),
        };
        return new StatementPlan(query, context.Names, context.Width, statistics);
    }

    private static PlannedQuery Show(ShowStatement show, PlanContext context)
    {
        var table = ShowTables.Of(show.Target, context.Procedures);
        var columns = table.Columns.Select(name => new Column(name, context.NewSlot())).ToList();
        var scope = columns.Aggregate(Scope.Empty, (known, column) => known.With(column.Name, column.Slot));
        var source = new Table(table.Rows, [.. columns.Select(column => column.Slot)], "Show" + show.Target);
        var pipeline = new Pipeline(source, scope);
        IReadOnlyList<Column> shown = columns.Take(table.Usual).ToList();
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
