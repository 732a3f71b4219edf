using System.Globalization;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Reporting.Exports;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Tests.Hostile;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Reporting.Tests.Exports;

public sealed class ExportTests(MadeStore made, HostileStore hostile) : IClassFixture<MadeStore>, IClassFixture<HostileStore>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-export-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Other_tools_read_every_format_back_as_it_was()
    {
        await WriteAllAsync(made.Connection, new ReportScope());
        var held = await ClaimedAsync("""
            MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(b:Actor|Topic)
            RETURN 'Actor:' + a.id AS a, type(r) AS type, CASE WHEN b:Topic THEN 'Topic:' ELSE 'Actor:' END + b.id AS b,
            abs(r.pro - r.con) AS difference,
                   CASE WHEN r.pro < r.con THEN r.pro ELSE r.con END AS lighter, a.name AS aName, b.name AS bName
            """);

        using var read = await PythonReader.ReadAsync(_folder, Cancellation);

        foreach (var format in read.RootElement.EnumerateObject())
        {
            var edges = format.Value.GetProperty("edges").EnumerateArray()
                .Select(edge => $"{edge[0]} {edge[1]} {edge[2]} {Math.Round(edge[3].GetDouble(), 6).ToString(CultureInfo.InvariantCulture)}");
            Assert.Equal((format.Name, held.Edges), (format.Name, string.Join('\n', edges.Order(StringComparer.Ordinal))));
            var nodes = format.Value.GetProperty("nodes").EnumerateObject().Select(node => $"{node.Name} {node.Value}");
            Assert.Equal((format.Name, held.Nodes), (format.Name, string.Join('\n', nodes.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public async Task The_cypher_script_of_the_whole_graph_makes_the_same_graph()
    {
        var path = Path.Combine(_folder, "graph.cypher");
        await new GraphExport(made.Connection).WriteAsync(Format("cypher"), path, null, Cancellation);
        await using var copy = await TestGraph.OpenAsync();

        for (var run = 0; run < 2; run++)
        {
            foreach (var statement in await File.ReadAllLinesAsync(path, Cancellation))
                await copy.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement.TrimEnd(';')), Cancellation),
                    Cancellation);
        }

        Assert.Equal("", await TestGraph.DifferenceAsync(made.Connection, copy));
    }

    [Fact]
    public async Task Filters_narrow_an_export()
    {
        var path = Path.Combine(_folder, "graph.json");
        var all = await new GraphExport(made.Connection).WriteAsync(Format("json"), path, new ReportScope(), Cancellation);
        var some = await new GraphExport(made.Connection)
            .WriteAsync(Format("json"), path, new ReportScope { From = "2026-03-15" }, Cancellation);
        var whole = await new GraphExport(made.Connection).WriteAsync(Format("json"), path, null, Cancellation);

        Assert.InRange(some.Edges, 1, all.Edges - 1);
        Assert.True(whole.Nodes > all.Nodes);
    }

    [Fact]
    public async Task The_same_graph_gives_the_same_files()
    {
        await WriteAllAsync(made.Connection, new ReportScope());
        var first = Contents();
        await WriteAllAsync(made.Connection, new ReportScope());

        Assert.Equal(first, Contents());
    }

    [Fact]
    public async Task Xml_stays_well_formed_whatever_names_hold()
    {
        await WriteAllAsync(hostile.Connection, null);

        foreach (var file in new[] { "graph.graphml", "graph.gexf" })
        {
            var document = new XmlDocument();
            document.Load(Path.Combine(_folder, file));
            Assert.Contains(HostileStore.Script, document.OuterXml.Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Bell\uFFFD \uFFFD", document.OuterXml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_cell_of_a_table_runs_as_a_formula()
    {
        await WriteAllAsync(hostile.Connection, null);

        using var reader = new CsvReader(new StreamReader(Path.Combine(_folder, "csv", "nodes.csv")), CultureInfo.InvariantCulture);
        var cells = new List<string>();
        while (await reader.ReadAsync()) cells.AddRange(reader.Parser.Record!);
        Assert.Contains("'" + HostileStore.Formula, cells);
        Assert.DoesNotContain(cells, cell => cell.StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('+'));
    }

    [Fact]
    public async Task Hostile_names_survive_a_cypher_script()
    {
        var path = Path.Combine(_folder, "graph.cypher");
        await new GraphExport(hostile.Connection).WriteAsync(Format("cypher"), path, null, Cancellation);
        await using var copy = EmbeddedStore.Open(EmbeddedStore.Memory);

        foreach (var statement in await File.ReadAllLinesAsync(path, Cancellation))
            await copy.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(statement.TrimEnd(';')), Cancellation),
                Cancellation);

        var names = await copy.RowsAsync(new CypherStatement("MATCH (a:Actor) RETURN a.name AS name ORDER BY a.id"), Cancellation);
        Assert.Equal([HostileStore.Script, HostileStore.Formula, HostileStore.Markdown], names.Select(row => row.Text("name"))
            .Where(name => !name.StartsWith("Bell", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_graph_gives_empty_files()
    {
        await using var empty = await TestGraph.OpenAsync();

        await WriteAllAsync(empty, new ReportScope());

        Assert.Equal(0, JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "graph.json"), Cancellation))
            .RootElement.GetProperty("nodes").GetArrayLength());
    }

    private async Task WriteAllAsync(ICypherConnection connection, ReportScope? scope)
    {
        foreach (var format in ExportFormat.All)
            await new GraphExport(connection).WriteAsync(format,
                Path.Combine(_folder, format.IsFolder ? format.Name : "graph." + format.Name), scope, Cancellation);
    }

    private async Task<(string Edges, string Nodes)> ClaimedAsync(string text)
    {
        var rows = await made.Connection.RowsAsync(new CypherStatement(text), Cancellation);
        Assert.True(rows.Count > 20);
        var edges = rows.Select(row =>
            $"{row.Text("a")} {row.Text("type")} {row.Text("b")} {Math.Round(row.Number(row.Text("type") == "AMBIVALENT_TOWARD" ? "lighter" : "difference"), 6).ToString(CultureInfo.InvariantCulture)}");
        var nodes = rows.SelectMany(row => new[] { $"{row.Text("a")} {row.Text("aName")}", $"{row.Text("b")} {row.Text("bName")}" })
            .Distinct();
        return (string.Join('\n', edges.Order(StringComparer.Ordinal)), string.Join('\n', nodes.Order(StringComparer.Ordinal)));
    }

    private string Contents() => string.Join('\n', Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static ExportFormat Format(string name) => ExportFormat.All.Single(format => format.Name == name);
}
