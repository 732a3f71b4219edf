using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Storage.Connections;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: how much of what is in the graph.</summary>
internal sealed class StatsCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("stats", "Count what is in the graph, by label and relationship type.") { _store, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await context.OpenStore(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellation);
        var nodes = await store.RowsAsync(new CypherStatement("MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY name"), cancellation);
        var relationships = await store.RowsAsync(new CypherStatement("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name"), cancellation);
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(new { store = store.Description, nodes = Counts(nodes), relationships = Counts(relationships) }));
            return ExitCode.Success;
        }
        context.Console.WriteLine(store.Description);
        context.Console.Write(new Columns(Table("label", nodes), Table("relationship type", relationships)) { Expand = false });
        return ExitCode.Success;
    }

    private static Dictionary<string, long> Counts(IReadOnlyList<CypherRow> rows) => rows.ToDictionary(row => row.Text("name"), row => row.Integer("count"));

    private static Table Table(string title, IReadOnlyList<CypherRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(title).AddColumn(new TableColumn("count").RightAligned());
        foreach (var row in rows) table.AddRow(new Text(row.Text("name")), new Text(row.Integer("count").ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
        return table;
    }
}
