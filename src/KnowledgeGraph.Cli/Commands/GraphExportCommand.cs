using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting.Exports;
using KnowledgeGraph.Reporting.Scope;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export graphml</c> and its like: who stands how toward whom, or the whole graph, in a format of other tools.</summary>
internal sealed class GraphExportCommand(CommandContext context, ExportFormat format)
{
    private readonly Argument<string> _path = new(format.IsFolder ? "folder" : "file")
    {
        Description = "What to write; folders are made where they are missing, what is there is overwritten.",
    };

    private readonly Option<bool> _whole = new("--whole") { Description = "Every node and relationship with its evidence, instead of positions only." };
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly ScopeOptions _scope = new();

    public Command Create()
    {
        var command = new Command(format.Name, $"{format.Description} For {format.Tools}.") { _path, _whole };
        _scope.AddTo(command, withTop: false);
        command.Add(_store);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scope = Scope(parsed);
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellationToken);
        var result = await graph.Get<GraphExport>().WriteAsync(format, parsed.GetValue(_path)!, scope, cancellationToken);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(result));
        else context.Console.WriteLine($"Wrote {result.Nodes:N0} nodes and {result.Edges:N0} relationships: {string.Join(", ", result.Files)}");
        return ExitCode.Success;
    }

    /// <summary>Null for the whole graph.</summary>
    private ReportScope? Scope(ParseResult parsed)
    {
        var scope = _scope.Read(parsed);
        if (!parsed.GetValue(_whole)) return scope;
        return scope.IsAll ? null : throw new CommandFailure(
            ExitCode.Usage, "--whole takes no filter: the whole graph is exported.",
                "Leave --whole out to export the positions that the filter leaves.");
    }
}
