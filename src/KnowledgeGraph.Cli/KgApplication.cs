using System.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Puts the commands together, runs one, and turns what goes wrong into one message and an exit code.</summary>
internal static class KgApplication
{
    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
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
        catch (CommandFailure failure)
        {
            Print(context, failure.Message, failure.Hint);
            return failure.Code;
        }
        catch (CypherStatementException exception)
        {
            Print(context, exception.Message, HintFor(exception));
            return ExitCode.Failure;
        }
        catch (Neo4jUnavailableException exception)
        {
            Print(context, exception.Message, exception.Hint);
            return ExitCode.StoreUnavailable;
        }
        catch (StoreUnavailableException exception)
        {
            Print(context, exception.Message, exception.Hint);
            return ExitCode.StoreUnavailable;
        }
        catch (MigrationException exception)
        {
            Print(context, exception.Message, hint: null);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            context.ErrorConsole.WriteLine("Stopped. What was committed stays; run the same command again to go on.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Print(context, exception.Message, hint: null);
            return ExitCode.Failure;
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
        new AnalyzeCommand(context).Create(),
        new ReportCommand(context).Create(),
        new RetractCommand(context).Create(),
        new CopyCommand(context).Create(),
        new ExportCommand(context).Create(),
        new SchemaCommand(context).Create(),
        new StatsCommand(context).Create(),
        new ValidateCommand(context).Create(),
        new ServeCommand(context).Create(),
    };

    private static bool IsIncomplete(ParseResult parsed) =>
        parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Children.All(child => child is System.CommandLine.Parsing.CommandResult);

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is System.CommandLine.Parsing.CommandResult { Parent: not null } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    private static string? HintFor(CypherStatementException exception) => exception switch
    {
        { Code: "Neo.ClientError.Statement.AccessMode" } => "Say --write to let it change the graph.",
        { Code: "Neo.ClientError.Statement.ParameterMissing" } when exception.Message.Split('$', 2) is [_, var rest] =>
            $"Give it with --param {string.Concat(rest.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_'))}=…",
        _ when exception.Message.Contains("fulltext schema index", StringComparison.Ordinal) || exception.Message.Contains("no full-text index", StringComparison.Ordinal) =>
            "A graph that an earlier version made lacks it until kg schema apply, or any command that writes.",
        _ => null,
    };

    private static void Print(CommandContext context, string message, string? hint)
    {
        context.ErrorConsole.Write(new Text("kg: ", new Style(Color.Red)));
        context.ErrorConsole.WriteLine(message);
        if (hint is not null) context.ErrorConsole.WriteLine(hint);
    }
}
