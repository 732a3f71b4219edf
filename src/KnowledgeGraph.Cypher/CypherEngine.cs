using KnowledgeGraph.Cypher.Checking;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>Prepares and runs Cypher. Thread-safe; prepared queries are kept by their text.</summary>
public sealed class CypherEngine
{
    private readonly CypherEngineOptions _options;
    private readonly ProcedureRegistry _procedures;
    private readonly PreparedQueryCache _cache;

    public CypherEngine(CypherEngineOptions? options = null)
    {
        _options = options ?? new CypherEngineOptions();
        _procedures = new ProcedureRegistry(_options.Procedures);
        _cache = new PreparedQueryCache(_options.CachedQueries);
    }

    /// <summary>Parses and checks a query.</summary>
    /// <exception cref="CypherException">The query is wrong: phase CompileTime, with its position.</exception>
    public PreparedQuery Prepare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_cache.TryGet(text, out var prepared)) return prepared;
        var statement = CypherParser.Parse(text);
        SemanticChecker.Check(statement, _procedures.FindSignature);
        prepared = new PreparedQuery(text, statement, new Planning.PlannerSettings(_procedures, _options.Rules));
        _cache.Add(prepared);
        return prepared;
    }

    /// <summary>
    /// Runs a query. One that writes has run to its end when this returns, and needs an <see cref="IGraphWriter"/>; when it fails, the caller rolls its transaction back.
    /// One that only reads gives its rows as they are asked for.
    /// </summary>
    /// <param name="limits">What the run may take; null takes <see cref="CypherEngineOptions.Limits"/>.</param>
    /// <param name="server">What the server around the graph knows; null where there is none.</param>
    /// <exception cref="CypherException">A parameter is missing, or a writing query failed.</exception>
    public IQueryResult Run(
        PreparedQuery query, IGraphReader graph, IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellation = default, QueryLimits? limits = null, IServerTables? server = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(parameters);
        if (!query.IsReadOnly && query.Explain != ExplainMode.Explain && graph is not IGraphWriter)
            throw CypherException.Runtime(CypherErrorType.AccessError, "WriteInReadTransaction", "This query writes; it cannot run in a read transaction.");
        if (query.IsSchemaChange)
        {
            var statistics = new QueryStatistics();
            SchemaChange.Run(query.Statement, (IGraphWriter)graph, statistics);
            return new EmptyResult(query.Columns, statistics, null);
        }

        var plan = query.PlanFor(graph);
        if (query.Explain == ExplainMode.Explain)
            return new EmptyResult(query.Columns, new QueryStatistics(), Planning.PlanText.Of(plan.Query.Operator, null));
        var profile = query.Explain == ExplainMode.Profile ? new Profile() : null;
        var counted = profile is null ? graph : CountingGraph.Of(graph, profile);
        var values = Bind(plan.Names.Parameters, parameters);
        var granted = limits ?? _options.Limits;
        var budget = new QueryBudget(granted, _options.TimeProvider, cancellation);
        try
        {
            var frame = new Frame(plan.Names, plan.Width, new RunSettings(counted, _options, granted, budget, server), values) { Profile = profile };
            return plan.Query.Updates ? StoredResult.Run(plan, frame) : new StreamedResult(plan, frame);
        }
        catch
        {
            budget.Dispose();
            throw;
        }
    }

    private static Value[] Bind(IReadOnlyList<string> names, IReadOnlyDictionary<string, Value> parameters)
    {
        var values = new Value[names.Count];
        for (var i = 0; i < values.Length; i++)
            if (!parameters.TryGetValue(names[i], out values[i]))
                throw new CypherException(CypherErrorType.ParameterMissing, CypherErrorPhase.CompileTime, CypherErrorDetail.MissingParameter,
                    $"The query needs the parameter ${names[i]}, which was not given.");
        return values;
    }
}
