using System.Diagnostics;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Bench.Cypher;

/// <summary>How fast the query engine is on the embedded graph in memory: writing batches, looking up, expanding.</summary>
internal static class CypherFigures
{
    private const int Rows = 100_000;
    private const int PerNode = 10;

    public static int Run()
    {
        using var graph = EmbeddedGraph.InMemory();
        var engine = new CypherEngine();
        Execute(graph, engine, "CREATE CONSTRAINT FOR (n:Mention) REQUIRE n.id IS UNIQUE");
        var rows = Value.Of(Enumerable.Range(0, Rows).Select(i => Map(
            ("id", Value.Of($"m{i:D7}")), ("p", Map(("text", Value.Of("text " + i)), ("startOffset", Value.Of((long)i)))))).ToArray());
        const string Upsert = "UNWIND $rows AS row MERGE (n:Mention {id: row.id}) SET n += row.p";
        Measure("rows merged into an empty graph", Rows, () => Execute(graph, engine, Upsert, ("rows", rows)));
        Measure("rows merged again, nothing to change", Rows, () => Execute(graph, engine, Upsert, ("rows", rows)));
        var links = Value.Of(Enumerable.Range(0, Rows).Select(i => Map(
            ("a", Value.Of($"m{i / PerNode * 7 % Rows:D7}")), ("b", Value.Of($"m{i * 31L % Rows:D7}")))).ToArray());
        Measure("relationships created between looked-up nodes", Rows, () => Execute(graph, engine,
            "UNWIND $rows AS row MATCH (a:Mention {id: row.a}), (b:Mention {id: row.b}) CREATE (a)-[:NEAR]->(b)", ("rows", links)));
        Measure("point look-ups through a prepared query", Rows, () => LookUp(graph, engine));
        for (var pass = 0; pass < 2; pass++)
            Measure("rows expanded two steps and counted", 2 * Rows, () => Execute(graph, engine, "MATCH (a:Mention)-[:NEAR]->(b)-[:NEAR]->(c) RETURN count(*)"));
        Measure("numbers unwound, filtered and summed", 10 * Rows, () => Execute(graph, engine, $"UNWIND range(1, {10 * Rows}) AS i WITH i WHERE i % 2 = 0 RETURN sum(i)"));
        Measure("rows sorted", Rows, () => Execute(graph, engine, $"UNWIND range(1, {Rows}) AS i WITH i ORDER BY -i % 1000, i RETURN count(*)"));
        return 0;
    }

    private static void LookUp(EmbeddedGraph graph, CypherEngine engine)
    {
        using var read = graph.BeginRead();
        for (var i = 0; i < Rows; i++)
        {
            var query = engine.Prepare("MATCH (n:Mention {id: $id}) RETURN n.text");
            using var result = engine.Run(query, read, new Dictionary<string, Value> { ["id"] = Value.Of($"m{i:D7}") });
            while (result.MoveNext())
            {
            }
        }
    }

    private static void Execute(EmbeddedGraph graph, CypherEngine engine, string text, params (string Name, Value Value)[] parameters)
    {
        using var write = graph.BeginWrite();
        using var result = engine.Run(engine.Prepare(text), write, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        while (result.MoveNext())
        {
        }

        write.Commit();
    }

    private static void Measure(string what, int count, Action action)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        action();
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{count / seconds,12:N0}/s  {seconds / count * 1e6,8:F2} us  {(GC.GetTotalAllocatedBytes() - bytes) / count,6:N0} B each  {what}");
    }

    private static Value Map(params (string Key, Value Value)[] entries) => Value.Of(entries.ToDictionary(entry => entry.Key, entry => entry.Value));
}
