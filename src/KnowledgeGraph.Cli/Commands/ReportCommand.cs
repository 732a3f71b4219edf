using System.CommandLine;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Json;
using KnowledgeGraph.Reporting.Markdown;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg report</c>: who said what about whom, as Markdown or JSON, on standard output or into a file.</summary>
internal sealed class ReportCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "file" };

    public Command Create()
    {
        var one = Actor("actor");
        var actor = new Command("actor", "An actor's profile: who it is, what it says of whom, who is for and against it, with quotes and links.") { one, _output, _json, _store };
        actor.SetAction((parsed, cancellation) => RunAsync(parsed, service => service.ActorAsync(parsed.GetValue(one)!, cancellation), MarkdownReport.Render, cancellation));

        var a = Actor("a");
        var b = Actor("b");
        var relationship = new Command("relationship", "What two actors said of each other, when, in whose words, with links and offsets.") { a, b, _output, _json, _store };
        relationship.SetAction((parsed, cancellation) =>
            RunAsync(parsed, service => service.RelationshipAsync(parsed.GetValue(a)!, parsed.GetValue(b)!, cancellation), MarkdownReport.Render, cancellation));

        return new Command("report", "Write a report with its evidence, as Markdown or JSON.") { actor, relationship };
    }

    private static Argument<string> Actor(string name) => new(name) { Description = "An actor's name, alias or id." };

    private async Task<int> RunAsync<TReport>(ParseResult parsed, Func<ReportService, Task<ReportOutcome<TReport>>> read, Func<TReport, string> render, CancellationToken cancellation)
        where TReport : class
    {
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellation);
        var outcome = await read(graph.Get<ReportService>());
        if (outcome.Report is not { } report) throw new CommandFailure(ExitCode.NotFound, MarkdownReport.Render(outcome.Unresolved).TrimEnd());
        var text = parsed.GetValue(_json) ? ReportJson.Render(report) : render(report);
        if (parsed.GetValue(_output) is { } file) await File.WriteAllTextAsync(file, text, cancellation);
        else await context.Out.WriteAsync(text);
        return ExitCode.Success;
    }
}
