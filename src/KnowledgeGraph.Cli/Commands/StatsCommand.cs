using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Storage.Counting;
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
        var counts = await store.ReadAsync(graph => GraphCounts.TakeAsync(graph, cancellation), cancellation);
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(new { store = store.Description, nodes = counts.Nodes, relationships = counts.Relationships }));
            return ExitCode.Success;
        }
        context.Console.WriteLine(store.Description);
        context.Console.Write(new Columns(Table("label", counts.Nodes), Table("relationship type", counts.Relationships)) { Expand = false });
        return ExitCode.Success;
    }

    private static Table Table(string title, IReadOnlyDictionary<string, long> counts)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(title).AddColumn(new TableColumn("count").RightAligned());
        foreach (var (name, count) in counts) table.AddRow(new Text(name), new Text(count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
        return table;
    }
}
