using System.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Commands.Actors;
using KnowledgeGraph.Cli.Output;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Puts the commands together, runs one, and turns what goes wrong into one message and an exit code.</summary>
internal static class KgApplication
{
    private static readonly Option<bool> Verbose = new(FailureReport.VerboseOption) { Description = "Where a command fails, write the details into a file and say where.", Recursive = true };

    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        NeutralHook.Attach(context.Console);
        NeutralHook.Attach(context.ErrorConsole);
        var parsed = Create(context).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            // "kg" or "kg actors" alone is a question, not a mistake to be told off for.
            if (IsIncomplete(parsed))
            {
                using var help = new StringWriter();
                await Create(context).Parse([.. arguments, "--help"]).InvokeAsync(new InvocationConfiguration { Output = help });
                context.ErrorConsole.WriteLine(help.ToString().TrimEnd());
                return ExitCode.Usage;
            }
            foreach (var error in parsed.Errors) Print(context, error.Message, hint: null);
            context.ErrorConsole.WriteLine($"See: kg {Path(parsed)} --help");
            return ExitCode.Usage;
        }
        using var stopping = new CancellationTokenSource();
        using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, Stop);
        using var terminate = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, Stop);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Out, ProcessTerminationTimeout = null }, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            context.ErrorConsole.WriteLine("Stopped. What was committed stays; run the same command again to go on.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            var report = FailureReport.Of(exception);
            Print(context, report.Message, report.Hint);
            if (parsed.GetValue(Verbose) && FailureReport.WriteDetails(exception, context.Clock) is { } file) context.ErrorConsole.WriteLine($"Details: {file}");
            return report.Code;
        }

        void Stop(System.Runtime.InteropServices.PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    public static RootCommand Create(CommandContext context) => new("Turns news into a graph that you can query and trust: who said what, about whom, and for or against whom.")
    {
        new BuildCommand(context).Create(),
        new ExtractCommand(context).Create(),
        new QueryCommand(context).Create(),
        new ActorsCommand(context).Create(),
        new JudgementsCommand(context).Create(),
        new AnalyzeCommand(context).Create(),
        new ReportCommand(context).Create(),
        new ExplainCommand(context).Create(),
        new RetractCommand(context).Create(),
        new CopyCommand(context).Create(),
        new ExportCommand(context).Create(),
        new SchemaCommand(context).Create(),
        new StatsCommand(context).Create(),
        new ValidateCommand(context).Create(),
        new ServeCommand(context).Create(),
        new UsersCommand(context).Create(),
        new BackupCommand(context).Create(),
        new RecoverCommand(context).Create(),
        Verbose,
    };

    private static bool IsIncomplete(ParseResult parsed) =>
        parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Children.All(child => child is System.CommandLine.Parsing.CommandResult or System.CommandLine.Parsing.OptionResult { Implicit: true });

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is System.CommandLine.Parsing.CommandResult { Parent: not null } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    private static void Print(CommandContext context, string message, string? hint)
    {
        context.ErrorConsole.Write(new Text("kg: ", new Style(Color.Red)));
        context.ErrorConsole.WriteLine(message);
        if (hint is not null) context.ErrorConsole.WriteLine(hint);
    }
}
