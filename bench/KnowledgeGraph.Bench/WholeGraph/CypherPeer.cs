using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>An engine behind our own port: ours, or Neo4j over Bolt.</summary>
internal sealed class CypherPeer(ICypherConnection connection)
{
    private const int RowsPerStatement = 10_000;

    /// <returns>How many seconds it took.</returns>
    public async Task<double> LoadAsync(SeededGraph graph)
    {
        var watch = Stopwatch.StartNew();
        await WriteAsync("CREATE CONSTRAINT n_id FOR (n:N) REQUIRE n.id IS UNIQUE");
        await LoadAsync(
            "UNWIND $rows AS row CREATE (:N {id: row.id, name: row.name, age: row.age, g: row.g})",
            graph.Nodes().Select(node => Row(("id", node.Id), ("name", node.Name), ("age", node.Age), ("g", node.Group))));
        await LoadAsync(
            "UNWIND $rows AS row MATCH (a:N {id: row.a}) MATCH (b:N {id: row.b}) CREATE (a)-[:R {w: row.w}]->(b)",
            graph.Relationships().Select(relationship => Row(("a", relationship.From), ("b", relationship.To), ("w", relationship.Weight))));
        return watch.Elapsed.TotalSeconds;
    }

    public async Task<GraphAnswer> AskAsync(GraphQuestion question)
    {
        var times = new List<double>();
        var rows = "";
        for (var run = 0; run < GraphAnswer.Runs + 2; run++)
        {
            var watch = Stopwatch.StartNew();
            var found = await connection.RowsAsync(new CypherStatement(question.Text));
            times.Add(watch.Elapsed.TotalMilliseconds);
            rows = string.Join('|', found.Select(row => string.Join(',', row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));
        }

        return GraphAnswer.Of(question.Name, times, rows);
    }

    private async Task LoadAsync(string text, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
            await connection.WriteAsync(transaction => transaction.ExecuteAsync(
                new CypherStatement(text, new Dictionary<string, object?> { ["rows"] = chunk })));
    }

    private Task WriteAsync(string text) => connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text)));

    private static Dictionary<string, object?> Row(params (string Key, object Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, object? (entry) => entry.Value);
}
