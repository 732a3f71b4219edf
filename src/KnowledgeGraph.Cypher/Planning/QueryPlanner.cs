using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans whole queries, clause by clause.</summary>
internal sealed class QueryPlanner(PlanContext context)
{
    public PlannedQuery Plan(Query query) => Plan(query, Scope.Empty);

    /// <summary>A subquery of an expression: it sees all variables around it.</summary>
    public PlannedQuery PlanNested(Query query, Scope scope) => Plan(query, scope);

    private PlannedQuery Plan(Query query, Scope scope)
    {
        if (query is not UnionQuery union) return PlanSingle((SingleQuery)query, scope);
        var left = Plan(union.Left, scope);
        var right = PlanSingle(union.Right, scope);
        var columns = left.Columns.Select(column => new Column(column.Name, context.NewSlot())).ToList();
        Operator both = new Union(Into(left, columns), Into(right, columns));
        if (!union.All) both = new Distinct(both, [.. columns.Select(column => column.Slot)]);
        return new PlannedQuery(both, columns, left.HasResult, left.Updates || right.Updates);
    }

    private static Project Into(PlannedQuery query, List<Column> columns) => new(
        query.Operator,
        [.. columns.Select(column => (column.Slot, (Evaluator)new SlotRead(query.Columns.Single(own => own.Name == column.Name).Slot)))],
        string.Join(", ", columns.Select(column => column.Name)));

    private PlannedQuery PlanSingle(SingleQuery query, Scope scope)
    {
        var pipeline = Pipeline.Start(scope);
        if (CountShortcut.TryPlan(context, query, scope) is { } shortcut) return shortcut;
        if (WalkCount.TryPlan(context, query, scope) is { } walks) return walks;
        foreach (var clause in query.Clauses)
        {
            if (clause is ReturnClause @return)
            {
                var (projected, columns) = context.Projections.Plan(pipeline, @return.Projection, null);
                return new PlannedQuery(projected.Operator, columns, true, projected.Updates);
            }

            if (clause is FinishClause) break;
            if (clause is CallClause call && query.Clauses.Count == 1) return Standalone(pipeline, call);
            pipeline = PlanClause(pipeline, clause);
        }

        return new PlannedQuery(pipeline.Operator, [], false, pipeline.Updates);
    }

    private Pipeline PlanClause(Pipeline pipeline, Clause clause) => clause switch
    {
        MatchClause match => context.Matches.Plan(pipeline, match),
        UnwindClause unwind => PlanUnwind(pipeline, unwind),
        WithClause with => context.Projections.Plan(pipeline, with.Projection, with.Where).Pipeline,
        CreateClause create => context.Writes.Plan(pipeline, create),
        MergeClause merge => context.Writes.Plan(pipeline, merge),
        SetClause set => context.Writes.Plan(pipeline, set),
        RemoveClause remove => context.Writes.Plan(pipeline, remove),
        DeleteClause delete => context.Writes.Plan(pipeline, delete),
        ForeachClause each => PlanForeach(pipeline, each),
        CallClause call => PlanCall(pipeline, call).Pipeline,
        CallSubqueryClause call => PlanSubquery(pipeline, call),
        _ => throw CypherException.Syntax(CypherErrorDetail.InvalidClauseComposition, $"{clause.GetType().Name} is not allowed here.", clause.Position),
    };

    private Pipeline PlanUnwind(Pipeline input, UnwindClause unwind)
    {
        var pipeline = input.BeforeRead();
        var slot = context.NewSlot();
        var list = context.Expressions.Compile(unwind.List, pipeline.Scope);
        return pipeline with
        {
            Operator = new Unwind(pipeline.Operator, list, slot, $"{ExpressionText.Of(unwind.List)} AS {unwind.Variable.Name}"),
            Scope = pipeline.Scope.With(unwind.Variable.Name, slot),
            Reads = pipeline.Reads || Names.ReadsGraph(unwind.List),
        };
    }

    private Pipeline PlanForeach(Pipeline input, ForeachClause each)
    {
        var pipeline = input.BeforeWrite();
        var body = PlanUnwind(Pipeline.Start(pipeline.Scope), new UnwindClause(each.List, each.Variable, each.Position));
        foreach (var clause in each.Body) body = PlanClause(body, clause);
        return pipeline with { Operator = new RunForEachRow(pipeline.Operator, body.Operator, "Foreach"), Writes = true, Updates = true };
    }

    private Pipeline PlanSubquery(Pipeline input, CallSubqueryClause call)
    {
        var updates = Names.Updates(call.Query);
        var pipeline = updates ? input.BeforeWrite() : input.BeforeRead();
        var imported = call switch
        {
            { ImportAll: true } => pipeline.Scope,
            { Imports: { } imports } => pipeline.Scope.Only(imports.Select(variable => variable.Name)),
            _ => null,
        };
        var inner = imported is not null ? Plan(call.Query, imported) : PlanImporting(call.Query, pipeline.Scope);
        pipeline = pipeline with { Writes = updates, Updates = pipeline.Updates || updates, Reads = true };
        if (!inner.HasResult) return pipeline.Then(new RunForEachRow(pipeline.Operator, inner.Operator, "CallUnit"));
        var scope = inner.Columns.Aggregate(pipeline.Scope, (known, column) => known.With(column.Name, column.Slot));
        int[]? optional = call.Optional ? [.. inner.Columns.Select(column => column.Slot)] : null;
        return pipeline with { Operator = new Apply(pipeline.Operator, inner.Operator, optional), Scope = scope };
    }

    /// <summary>The older form: a leading WITH in each part of the union names what it takes from around.</summary>
    private PlannedQuery PlanImporting(Query query, Scope scope)
    {
        if (query is not UnionQuery union) return PlanSingle((SingleQuery)query, Imports((SingleQuery)query) ? scope : Scope.Empty);
        if (!Parts(union).Any(Imports)) return Plan(union, Scope.Empty);
        return Plan(union, scope);
    }

    private static IEnumerable<SingleQuery> Parts(Query query) => query is UnionQuery union ? [.. Parts(union.Left), union.Right] : [(SingleQuery)query];

    private static bool Imports(SingleQuery query) => query.Clauses is [WithClause, ..];

    private PlannedQuery Standalone(Pipeline input, CallClause call)
    {
        var (pipeline, columns) = PlanCall(input, call);
        return new PlannedQuery(pipeline.Operator, columns, columns.Count > 0, false);
    }

    private (Pipeline Pipeline, List<Column> Columns) PlanCall(Pipeline input, CallClause call)
    {
        var pipeline = input.BeforeRead();
        var procedure = context.Procedures.Find(call.Procedure) ?? throw new CypherException(
            CypherErrorType.ProcedureError, CypherErrorPhase.CompileTime, CypherErrorDetail.ProcedureNotFound, $"There is no procedure {call.Procedure}.", call.Position);
        var results = procedure.Signature.Results;
        var yields = call.Yield?.Select(item => (item.Variable.Name, item.Column)) ?? results.Select(field => (field.Name, Column: field.Name));
        var columns = new List<Column>();
        var slots = new List<(int, int)>();
        foreach (var (name, column) in yields)
        {
            var number = Enumerable.Range(0, results.Count).FirstOrDefault(i => results[i].Name == column, -1);
            if (number < 0) throw CypherException.Syntax(CypherErrorDetail.UndefinedVariable, $"{call.Procedure} has no column {column}.", call.Position);
            columns.Add(new Column(name, context.NewSlot()));
            slots.Add((columns[^1].Slot, number));
        }

        Operator output = new ProcedureCall(call.Optional ? new Argument() : pipeline.Operator, procedure, Arguments(call, procedure, pipeline.Scope), slots, call.Position);
        var scope = columns.Aggregate(pipeline.Scope, (known, column) => known.With(column.Name, column.Slot));
        if (call.Where is not null) output = new Filter(output, context.Expressions.Compile(call.Where, scope), ExpressionText.Of(call.Where));
        if (call.Optional) output = new Apply(pipeline.Operator, output, [.. columns.Select(column => column.Slot)]);
        return (pipeline with { Operator = output, Scope = scope, Reads = true }, columns);
    }

    /// <summary>Without parentheses the arguments are parameters of the same names.</summary>
    private Evaluator[] Arguments(CallClause call, Procedure procedure, Scope scope) => call.Arguments is { } given
        ? [.. given.Select(argument => context.Expressions.Compile(argument, scope))]
        : [.. procedure.Signature.Arguments.Where(field => !field.Optional).Select(field => new ParameterRead(context.Names.Parameter(field.Name)))];
}
