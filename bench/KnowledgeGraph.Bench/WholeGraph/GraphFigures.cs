using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>
/// Questions about a whole graph and about single nodes on the embedded engine, beside Ladybug and, where NEO4J_URI is set, a Neo4j server whose graph is wiped, in one run.
/// The table is Markdown; all engines must give the same answers.
/// </summary>
internal static class GraphFigures
{
    /// <param name="ladybug">The folder of <c>bench/ladybug</c>, or "-" to go without.</param>
    public static async Task<int> RunAsync(string ladybug, int nodes, int relationships)
    {
        var graph = new SeededGraph(nodes, relationships);
        var columns = new List<(string Engine, double Load, IReadOnlyList<GraphAnswer> Answers)> { await OursAsync(graph) };
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { } uri) columns.Add(await Neo4jAsync(uri, graph));
        if (ladybug != "-")
        {
            var (load, answers) = await new LadybugPeer(Path.GetFullPath(ladybug)).RunAsync(graph, GraphQuestion.All);
            columns.Add(("Ladybug", load, answers));
        }

        Print(graph, columns);
        return Differences(columns);
    }

    private static async Task<(string, double, IReadOnlyList<GraphAnswer>)> OursAsync(SeededGraph graph)
    {
        var folder = Directory.CreateTempSubdirectory("kg-graph-");
        try
        {
            await using var store = EmbeddedStore.Open(folder.FullName);
            return await AskAsync("ours", graph, store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string, double, IReadOnlyList<GraphAnswer>)> Neo4jAsync(string uri, SeededGraph graph)
    {
        await using var server = Neo4jStore.Open(uri, Neo4jOptions.From(Environment.GetEnvironmentVariable));
        if (await SharedNeo4j.RefusalAsync(server, uri) is { } refusal) throw new InvalidOperationException(refusal);
        await SharedNeo4j.WipeAsync(server);
        return await AskAsync("Neo4j", graph, server);
    }

    private static async Task<(string, double, IReadOnlyList<GraphAnswer>)> AskAsync(string engine, SeededGraph graph, ICypherConnection store)
    {
        var peer = new CypherPeer(store);
        var load = await peer.LoadAsync(graph);
        var answers = new List<GraphAnswer>();
        foreach (var question in GraphQuestion.All)
        {
            answers.Add(await peer.AskAsync(question));
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{engine}: {answers[^1].Median:0.0} ms {question.Name}"));
        }

        return (engine, load, answers);
    }

    private static void Print(SeededGraph graph, List<(string Engine, double Load, IReadOnlyList<GraphAnswer> Answers)> columns)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{graph.NodeCount:N0} nodes, {graph.RelationshipCount:N0} relationships");
        Console.WriteLine($"| {counts}: ms, median (first run) | {string.Join(" | ", columns.Select(column => column.Engine))} |");
        Console.WriteLine($"|---{string.Concat(columns.Select(_ => "|---"))}|");
        Console.WriteLine($"| loading, seconds | {string.Join(" | ", columns.Select(column => Number(column.Load)))} |");
        for (var i = 0; i < GraphQuestion.All.Count; i++)
        {
            var cells = columns.Select(column => $"{Number(column.Answers[i].Median)} ({Number(column.Answers[i].First)})");
            Console.WriteLine($"| {GraphQuestion.All[i].Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static int Differences(List<(string Engine, double Load, IReadOnlyList<GraphAnswer> Answers)> columns)
    {
        var different = 0;
        for (var i = 0; i < GraphQuestion.All.Count; i++)
        {
            if (columns.Select(column => column.Answers[i].Rows).Distinct().Count() <= 1) continue;
            different++;
            foreach (var (engine, _, answers) in columns) Console.WriteLine($"{GraphQuestion.All[i].Name}: {engine} answers {answers[i].Rows}");
        }

        return different == 0 ? 0 : 1;
    }
}
