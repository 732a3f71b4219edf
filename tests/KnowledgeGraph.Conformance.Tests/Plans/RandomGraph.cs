using CsCheck;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Conformance.Tests.Plans;

/// <summary>A small graph with loops, parallel relationships, nodes of two labels and properties of many kinds, on which plans with and without a rule are compared.</summary>
internal sealed class RandomGraph : IDisposable
{
    private static readonly string[] Values = ["1", "2", "1.0", "'1'", "null", "[1]", "[1, 2]", "0.0 / 0.0", "true"];
    private readonly EmbeddedGraph _graph = EmbeddedGraph.InMemory();

    private RandomGraph(IReadOnlyList<(int Labels, int X, int Y)> nodes, IReadOnlyList<(int From, int To, bool IsR)> relationships)
    {
        var labels = new[] { "", ":A", ":B", ":A:B" };
        var text = string.Join(", ", nodes.Select((node, i) => $"(n{i}{labels[node.Labels]} {{id: {i}, x: {Values[node.X]}, y: {Values[node.Y]}}})")
            .Concat(relationships.Select((relationship, i) =>
                $"(n{relationship.From % nodes.Count})-[:{(relationship.IsR ? "R" : "S")} {{w: {i}}}]->(n{relationship.To % nodes.Count})")));
        using var write = _graph.BeginWrite();
        using var result = new CypherEngine().Run(new CypherEngine().Prepare("CREATE " + text), write, new Dictionary<string, Value>());
        write.Commit();
    }

    public static Gen<RandomGraph> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 3], CsCheck.Gen.Int[0, Values.Length - 1], CsCheck.Gen.Int[0, Values.Length - 1]).List[1, 6],
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 5], CsCheck.Gen.Int[0, 5], CsCheck.Gen.Bool).List[0, 10],
        (nodes, relationships) => new RandomGraph(nodes, relationships));

    /// <summary>The rows as a bag: in an order of their own, as text.</summary>
    public List<string> Rows(string query, PlanRules rules)
    {
        using var read = _graph.BeginRead();
        var engine = new CypherEngine(new CypherEngineOptions { Rules = rules });
        using var result = engine.Run(engine.Prepare(query), read, new Dictionary<string, Value>());
        var rows = new List<string>();
        while (result.MoveNext()) rows.Add(string.Join('|', result.Current.ToArray().Select(value => ValueText.Render(value, read))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public void Dispose() => _graph.Dispose();
}
