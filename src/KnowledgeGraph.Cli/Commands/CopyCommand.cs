using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Storage.Copying;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg copy</c>: moves a whole graph from one store into another.</summary>
internal sealed class CopyCommand(CommandContext context)
{
    private readonly Argument<string> _from = new("from") { Description = "The store to read: a folder, bolt:// or neo4j://.", HelpName = "from" };
    private readonly Argument<string> _to = new("to") { Description = "The store to fill, empty or begun by an earlier kg copy: a folder, bolt:// or neo4j://.", HelpName = "to" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("copy", "Copy a whole graph into an empty store and compare the two by counts and hash; run it again to go on where it was stopped.") { _from, _to, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var from = await context.OpenStore(StoreSetting.Parse(parsed.GetValue(_from)!), StoreUse.Read, cancellation);
        await using var to = await context.OpenStore(StoreSetting.Parse(parsed.GetValue(_to)!), StoreUse.Create, cancellation);
        CopyReport report;
        try
        {
            report = await new CopyProgressBar(context.ErrorConsole).RunAsync(progress => new GraphCopy(from, to).RunAsync(progress, cancellation));
        }
        catch (CopyException exception)
        {
            throw new CommandFailure(ExitCode.Failure, exception.Message);
        }
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else Print(report, to.Description);
        return ExitCode.Success;
    }

    private void Print(CopyReport report, string target)
    {
        var what = $"{report.Nodes:N0} nodes and {report.Relationships:N0} relationships";
        context.Console.WriteLine(report.WasThere ? $"Nothing to do: {target} holds the same graph already, {what}." : $"{(report.Resumed ? "Completed" : "Copied")} {what}; {target} is equal by counts and hash.");
        context.Console.WriteLine($"Digest {report.Digest}");
        foreach (var left in report.LeftOut) context.ErrorConsole.WriteLine($"Left out, for it is not of this schema: {left}");
    }
}
