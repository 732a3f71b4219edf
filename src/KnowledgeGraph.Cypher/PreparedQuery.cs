using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher;

/// <summary>A checked query that can be run any number of times, on any graph. Thread-safe.</summary>
public sealed class PreparedQuery
{
    private readonly PlannerSettings _settings;
    private volatile StatementPlan _plan;

    internal PreparedQuery(string text, Statement statement, PlannerSettings settings)
    {
        _settings = settings;
        Text = text;
        Statement = statement;
        IsSchemaChange = SchemaChange.Is(statement);
        _plan = StatementPlanner.Plan(statement, new GraphStatistics(null), settings);
        IsReadOnly = !IsSchemaChange && !_plan.Query.Updates;
        Columns = _plan.Query.HasResult ? [.. _plan.Query.Columns.Select(column => column.Name)] : [];
    }

    public string Text { get; }

    public bool IsReadOnly { get; }

    public bool IsSchemaChange { get; }

    /// <summary>The names of the result's columns; empty where the query returns nothing.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the text begins with EXPLAIN or PROFILE.</summary>
    public ExplainMode Explain => Statement is QueryStatement query ? query.Explain : ExplainMode.None;

    internal Statement Statement { get; }

    /// <summary>Names that the query reads and the graph has never seen. Nothing is run.</summary>
    public IReadOnlyList<UnknownName> UnknownNamesIn(IGraphReader graph) => UnknownNames.Of(Statement, graph);

    /// <summary>The plan for this graph: made anew when its indexes or size have changed much.</summary>
    internal StatementPlan PlanFor(IGraphReader graph)
    {
        var plan = _plan;
        if (plan.Statistics.StillFit(graph)) return plan;
        return _plan = StatementPlanner.Plan(Statement, new GraphStatistics(graph), _settings);
    }
}
