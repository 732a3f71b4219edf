using System.Globalization;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.TestKit.Graphs;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Every query of the library, about many actors and topics of three graphs: the same rows in the same order on both engines.</summary>
[Collection(nameof(SharedServer))]
public sealed class QueryLibraryTests(SharedServer server)
{
    // Full-text scores are each engine's own, so only the rows are compared, not their order.
    private static readonly HashSet<string> OrderedByScore = ["actor-search", "statement-search"];

    [Fact]
    public async Task On_the_harbour_graph() => await CompareAsync(async engines =>
    {
        foreach (var statement in HarbourGraph.Statements)
            await engines.OnBothAsync(graph => graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement))));
    });

    [Fact]
    public async Task On_a_generated_graph() => await CompareAsync(async engines =>
    {
        await engines.IngestAsync(RecordGenerator.Records(11, 80));
        await engines.AgreeAsync(graph => new AnalysisService(engines.Time).RunAsync(graph));
    });

    [Fact]
    public async Task On_the_sample_graph() => await CompareAsync(async engines =>
    {
        await engines.IngestAsync(SampleRecords.All());
        await engines.AgreeAsync(graph => new AnalysisService(engines.Time).RunAsync(graph));
    });

    [Fact]
    public async Task On_a_graph_with_a_codebook() => await CompareAsync(async engines =>
    {
        await engines.IngestAsync(RecordGenerator.Records(12, 60));
        await engines.AgreeAsync(graph => new TopicCoding(graph, engines.Time).ApplyAsync(SomeCodebooks.Sea));
    });

    private async Task CompareAsync(Func<TwoEngines, Task> fill)
    {
        await using var engines = await TwoEngines.EmptyAsync(server);
        await fill(engines);
        var names = await NamesAsync(engines.Embedded);
        Assert.NotEmpty(names);
        var compared = 0;
        foreach (var query in QueryLibrary.All)
        {
            foreach (var given in Parameters(query, names))
            {
                var statement = query.Bind(given);
                var (embedded, neo4j) = await engines.OnBothAsync(async graph => (await graph.RowsAsync(statement)).Select(Text).ToList());
                if (OrderedByScore.Contains(query.Name)) (embedded, neo4j) = ([.. embedded.Order(StringComparer.Ordinal)], [.. neo4j.Order(StringComparer.Ordinal)]);
                Assert.True(
                    embedded.SequenceEqual(neo4j),
                    $"{query.Name} {string.Join("; ", given.Select(p => p.Key + "=" + p.Value))}\nembedded:\n{string.Join('\n', embedded)}\nNeo4j:\n{string.Join('\n', neo4j)}");
                compared += neo4j.Count;
            }
        }

        Assert.True(compared > 50, $"only {compared} rows were compared");
    }

    private static IEnumerable<Dictionary<string, string>> Parameters(QueryFile query, IReadOnlyList<string> names)
    {
        var about = query.Parameters.Where(p =>
            p.Type is QueryParameterType.String or QueryParameterType.Actor or QueryParameterType.Side && p.Name is not ("date" or "kind"))
            .ToList();
        var rounds = about.Count == 0 ? 1 : names.Count;
        for (var i = 0; i < rounds; i++)
        {
            var given = new Dictionary<string, string>();
            foreach (var parameter in query.Parameters)
            {
                if (parameter.Name == "limit") given["limit"] = "100000";
                else if (parameter.Name == "date") given["date"] = "2026-03-15";
                else if (about.Contains(parameter)) given[parameter.Name] = parameter.Name == "text" ? Word(names[i]) : names[(i + about.IndexOf(parameter)) % names.Count];
            }

            yield return given;
        }

        // As it is asked without any wish.
        if (query.Parameters.All(p => !p.Required)) yield return [];
    }

    private static string Word(string name) => name.Split(' ', '-').MaxBy(word => word.Length)!;

    private static async Task<IReadOnlyList<string>> NamesAsync(ICypherConnection graph)
    {
        var rows = await graph.RowsAsync(new CypherStatement("""
            MATCH (x:Actor|Topic)
            WITH x.name AS name, COUNT { (x)--() } AS ties
            WHERE name IS NOT NULL
            RETURN name, max(ties) AS ties
            ORDER BY ties DESC, name
            LIMIT 12
            """));
        return [.. rows.Select(row => row.Text("name"))];
    }

    private static string Text(CypherRow row) => string.Join(" | ", row.Values.Select(Text));

    private static string Text(object? value) => value switch
    {
        null => "-",
        double number => number.ToString("G10", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Text)) + "]",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + ": " + Text(p.Value))) + "}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };
}
