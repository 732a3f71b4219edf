using System.CommandLine;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Retractions;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg retract</c>: takes an article and all that rests on it out of the graph.</summary>
internal sealed class RetractCommand(CommandContext context)
{
    private readonly Argument<string> _article = new("article") { Description = "The article's URL, in any form that means the same page, or its id." };
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("retract", "Take an article and everything that rests on it out of the graph, without a trace.") { _article, _store, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var article = parsed.GetValue(_article)!;
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Change, cancellation);
        var report = await graph.Get<Retraction>().RetractAsync(article, cancellation);
        if (!report.Found)
            throw new CommandFailure(ExitCode.NotFound, $"No article '{article}' is in the graph.", "List them with: kg query \"MATCH (a:Article) RETURN a.url, a.id, a.title\"");
        await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellation);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else context.Console.WriteLine($"Retracted “{report.Title ?? report.ArticleId}”: {report.Statements:N0} statements, {report.Stances:N0} stances, {report.Mentions:N0} mentions are gone.");
        return ExitCode.Success;
    }
}
