using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Conformance.Tests.Execution;

/// <summary>An engine on an empty graph in memory. Each call is a transaction of its own; rows come back as text, their cells separated by a bar.</summary>
internal sealed class MemoryGraph : IDisposable
{
    private readonly EmbeddedGraph _graph = EmbeddedGraph.InMemory();

    public MemoryGraph(CypherEngineOptions? options = null) => Engine = new CypherEngine(options);

    public CypherEngine Engine { get; }

    public IPropertyGraph Graph => _graph;

    public List<string> Query(string text, params (string Name, Value Value)[] parameters) => Run(text, parameters).Rows;

    public QueryStatistics Change(string text, params (string Name, Value Value)[] parameters) => Run(text, parameters).Statistics;

    public string Plan(string text, params (string Name, Value Value)[] parameters) => Run(text, parameters).Plan!;

    public static Value List(params long[] items) => Value.Of(items.Select(Value.Of).ToArray());

    public static Value Map(params (string Key, Value Value)[] entries) => Value.Of(entries.ToDictionary(entry => entry.Key, entry => entry.Value));

    public void Dispose() => _graph.Dispose();

    private (List<string> Rows, QueryStatistics Statistics, string? Plan) Run(string text, (string Name, Value Value)[] parameters)
    {
        using var write = _graph.BeginWrite();
        using var result = Engine.Run(Engine.Prepare(text), write, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        var rows = new List<string>();
        while (result.MoveNext()) rows.Add(string.Join('|', result.Current.ToArray().Select(value => ValueText.Render(value, write))));
        write.Commit();
        return (rows, result.Statistics, result.Plan);
    }
}
