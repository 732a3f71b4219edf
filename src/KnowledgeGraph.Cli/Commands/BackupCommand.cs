using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Stores;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg backup</c>: copies an embedded store into one file, also while it is being served, and checks the copy.</summary>
internal sealed class BackupCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("file") { Description = "The file to make; one that is there already is not overwritten." };
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("backup", "Copy an embedded store into one file, also while kg serve or kg build writes it, and check the copy. To restore: put it as graph.db into an empty folder.")
        {
            _file, _store, _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var setting = StoreSetting.Of(parsed.GetValue(_store));
        await using var store = await context.OpenStore(setting, StoreUse.Read, cancellationToken);
        if (store is not EmbeddedConnection { Graph: var graph } || setting.IsMemory)
            throw new CommandFailure(ExitCode.Usage, $"{store.Description} is no folder.", "A Neo4j server has its own: neo4j-admin database dump. kg copy copies between stores.");
        var report = graph.Backup(parsed.GetValue(_file)!);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else context.Console.WriteLine($"Copied {report.Nodes:N0} nodes and {report.Relationships:N0} relationships into {report.File} ({report.Bytes:N0} bytes), and checked the copy.");
        return ExitCode.Success;
    }
}
