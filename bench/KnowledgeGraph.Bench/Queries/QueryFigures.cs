using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Bench.Queries;

/// <summary>Every query of the library on a graph that is there, asked about its most central actors: the first run, and the median of five more; also of the time on a processor, which other work on the machine disturbs less.</summary>
internal static class QueryFigures
{
    public static async Task<int> RunAsync(string folder, string[] names)
    {
        await using var store = EmbeddedStore.Open(folder);
        var central = await store.RowsAsync(QueryLibrary.Find("most-central")!.Bind(new Dictionary<string, string> { ["limit"] = "2" }));
        var (first, second) = ((string)central[0].Values[0]!, (string)central[1].Values[0]!);
        var given = new Dictionary<string, string>
        {
            ["a"] = first,
            ["b"] = second,
            ["actor"] = first,
            ["holder"] = first,
            ["target"] = second,
            ["text"] = first,
            ["date"] = "2026-06-30",
        };
        Console.WriteLine("first ms  median ms  cpu ms   rows  query");
        foreach (var query in QueryLibrary.All.Where(query => names.Length == 0 || names.Contains(query.Name)))
        {
            // Both as it is by default, for everybody, and about one actor.
            await MeasureAsync(store, query, given, requiredOnly: true);
            if (query.Parameters.Any(parameter => !parameter.Required && given.ContainsKey(parameter.Name))) await MeasureAsync(store, query, given, requiredOnly: false);
        }
        return 0;
    }

    private static async Task MeasureAsync(ICypherConnection store, QueryFile query, Dictionary<string, string> given, bool requiredOnly)
    {
        var chosen = query.Parameters.Where(parameter => given.ContainsKey(parameter.Name) && (parameter.Required || !requiredOnly)).ToDictionary(p => p.Name, p => given[p.Name]);
        var statement = query.Bind(chosen);
        var times = new List<double>();
        var processor = new List<double>();
        var rows = 0;
        for (var run = 0; run < 6; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            rows = (await store.RowsAsync(statement)).Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        var name = query.Name + string.Concat(chosen.Where(_ => !requiredOnly).Select(p => $" {p.Key}={p.Value}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[0],8:0}  {times.Skip(1).Order().ElementAt(2),9:0}  {processor.Skip(1).Order().ElementAt(2),6:0}  {rows,5}  {name}"));
    }
}
