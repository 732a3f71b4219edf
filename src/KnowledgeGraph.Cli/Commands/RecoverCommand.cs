using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Embedded.Backups;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg recover</c>: writes what can be read of a damaged embedded store into a new one.</summary>
internal sealed class RecoverCommand(CommandContext context)
{
    private const int ListedLosses = 50;
    private readonly Argument<string> _from = new("from") { Description = "The damaged store's folder; it is not changed." };
    private readonly Argument<string> _to = new("to") { Description = "A folder without a graph, for what can be read." };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("recover", "Write what can be read of a damaged embedded store into a new one, and say what could not. A backup is better where there is one.") { _from, _to, _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(_from)!, parsed.GetValue(_to)!);
        if (!File.Exists(Path.Combine(from, EmbeddedOptions.FileName))) throw new CommandFailure(ExitCode.NotFound, $"There is no graph in {from}.");
        var report = StoreRecovery.Run(from, to);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else Print(report, to);
        return report.IsComplete ? ExitCode.Success : ExitCode.Invalid;
    }

    private void Print(RecoveryReport report, string to)
    {
        context.Console.WriteLine($"Wrote {report.Nodes:N0} nodes and {report.Relationships:N0} relationships into {to}.");
        foreach (var loss in report.Lost.Take(ListedLosses)) context.ErrorConsole.WriteLine($"Lost: {loss}");
        if (report.Lost.Count > ListedLosses) context.ErrorConsole.WriteLine($"… and {report.Lost.Count - ListedLosses:N0} more (--json lists all).");
        context.Console.WriteLine(report.IsComplete
            ? "Nothing was lost."
            : $"See what is incomplete with kg validate --store {to}; kg retract and kg build make the articles concerned whole again.");
    }
}
