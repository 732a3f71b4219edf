using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting.Exports;
using KnowledgeGraph.Storage.Exporting;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the graph in other tools' formats.</summary>
internal sealed class ExportCommand(CommandContext context)
{
    private readonly Argument<string> _folder = new("folder") { Description = "Where the files go; made where it is missing, files of the same names are overwritten." };
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var admin = new Command("neo4j-admin", "CSV files for neo4j-admin database import, and import.sh with the command line: the quickest way into a stopped server.") { _folder, _store, _json };
        admin.SetAction(RunAsync);
        var browser = new Command("browser", "What makes Neo4j Browser show this graph well: colours (style.grass), a guide, and the query library as favourites.") { _folder, _json };
        browser.SetAction(WriteBrowserKit);
        var command = new Command("export", "Write the graph, or what goes with it, for another tool; alone it lists what there is, and for which tools.");
        foreach (var format in ExportFormat.All) command.Add(new GraphExportCommand(context, format).Create());
        command.Add(admin);
        command.Add(browser);
        command.SetAction(_ => List());
        return command;
    }

    private int List()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("kg export …", "opens in", "what it is");
        foreach (var format in ExportFormat.All)
            table.AddRow(new Text($"{format.Name} {(format.IsFolder ? "FOLDER" : "FILE")}"), new Text(format.Tools), new Text(format.Description));
        table.AddRow("neo4j-admin FOLDER", "Neo4j", "CSV files for neo4j-admin database import: the quickest way into a stopped server.");
        table.AddRow("browser FOLDER", "Neo4j Browser", "Colours, a guide, and the query library as favourites.");
        context.Console.Write(table);
        context.Console.WriteLine("Positions of actors toward each other and toward topics; --whole writes the graph with its evidence. kg export graphml --help lists the filters.");
        return ExitCode.Success;
    }

    private int WriteBrowserKit(ParseResult parsed)
    {
        IReadOnlyList<string> files;
        try
        {
            files = BrowserKit.Write(parsed.GetValue(_folder)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failure, exception.Message);
        }
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(new { files }));
        else context.Console.WriteLine($"Wrote {string.Join(", ", files)}. Drop style.grass and favourites.zip on Neo4j Browser's window; the guide: kg serve, then :play http://localhost:7080/browser/guide.html");
        return ExitCode.Success;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_folder)!;
        await using var store = await context.OpenStore(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellation);
        ExportReport report;
        try
        {
            report = await new CopyProgressBar(context.ErrorConsole).RunAsync(progress => new Neo4jAdminExport(store).RunAsync(folder, progress, cancellation));
        }
        catch (Exception exception) when (exception is ExportException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failure, exception.Message);
        }
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else Print(report);
        return ExitCode.Success;
    }

    private void Print(ExportReport report)
    {
        context.Console.WriteLine($"Wrote {report.Nodes:N0} nodes and {report.Relationships:N0} relationships into {report.Files:N0} files.");
        foreach (var left in report.LeftOut) context.ErrorConsole.WriteLine($"Left out, for it is not of this schema: {left}");
        context.Console.WriteLine("Stop the server, import, start it, write what CSV cannot say, and apply the schema:");
        context.Console.WriteLine($"  sh {report.Command} neo4j --overwrite-destination");
        context.Console.WriteLine($"  cypher-shell -f {Path.Combine(Path.GetDirectoryName(report.Command)!, Neo4jAdminExport.AfterFile)}");
        context.Console.WriteLine("  kg schema apply --store neo4j://localhost:7687");
    }
}
