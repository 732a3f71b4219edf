using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans MATCH and every other pattern that is looked for.</summary>
internal sealed class MatchPlanner(PlanContext context)
{
    public Pipeline Plan(Pipeline input, MatchClause match)
    {
        var pipeline = input.BeforeRead();
        if (match.Patterns is [{ Selection: not null } selective]) return Selective(pipeline, match, selective);
        var graph = new MatchGraphBuilder(context, pipeline.Scope).Build(match.Patterns, match.Where);
        Operator output;
        if (match.Optional)
            output = new Apply(pipeline.Operator, Order(new Argument(), pipeline.Scope, graph), graph.Introduced);
        else
            output = Order(pipeline.Operator, pipeline.Scope, graph);
        return pipeline with { Operator = output, Scope = graph.Scope, Reads = true };
    }

    private Pipeline Selective(Pipeline pipeline, MatchClause match, PathPattern pattern)
    {
        var (plan, graph) = new SelectivePathPlanner(context).Plan(match.Optional ? new Argument() : pipeline.Operator, pipeline.Scope, pattern, match.Where);
        if (match.Optional) plan = new Apply(pipeline.Operator, plan, graph.Introduced);
        return pipeline with { Operator = plan, Scope = graph.Scope, Reads = true };
    }

    /// <summary>A pattern inside an expression, looked for from the row around it.</summary>
    public Pipeline Nested(IReadOnlyList<PathPattern> patterns, Expression? where, Scope scope)
    {
        var (output, graph) = Find(patterns, where, scope);
        return new Pipeline(output, graph.Scope, Reads: true);
    }

    public (Operator Operator, MatchGraph Graph) Find(IReadOnlyList<PathPattern> patterns, Expression? where, Scope scope)
    {
        var graph = new MatchGraphBuilder(context, scope).Build(patterns, where);
        return (Order(new Argument(), scope, graph), graph);
    }

    private Operator Order(Operator input, Scope outer, MatchGraph graph) => new MatchOrder(context, graph, outer, input).Plan();
}
