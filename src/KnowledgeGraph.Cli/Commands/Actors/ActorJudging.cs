using System.CommandLine;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Reporting;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary>What the commands that judge actors have in common: options, who is meant, what is said afterwards.</summary>
internal sealed class ActorJudging(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, kept with the judgement.", HelpName = "text" };
    private readonly Option<string> _by = new("--by")
    {
        Description = "Who decides, kept with the judgement.",
        HelpName = "name",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public CommandContext Context => context;

    public static Argument<string> Actor(string name) =>
        new(name) { Description = "An actor's name, alias or id; of several bearers the best known." };

    /// <summary>Adds the options, and runs <paramref name="judge"/> on the open store.</summary>
    /// <param name="check">Throws where the command line makes no sense; runs before the store is opened.</param>
    public Command Add(Command command, Func<OpenGraph, ParseResult, CancellationToken,
        Task<(JudgementOutcome Outcome, string Changed, string Unchanged)>> judge, Action<ParseResult>? check = null)
    {
        foreach (var option in new Option[] { _reason, _by, _json, _store }) command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            check?.Invoke(parsed);
            await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Change,
                cancellationToken);
            try
            {
                var (outcome, changed, unchanged) = await judge(graph, parsed, cancellationToken);
                return await TellAsync(parsed, graph, outcome, changed, unchanged, cancellationToken);
            }
            catch (JudgementException exception)
            {
                throw new CommandFailure(ExitCode.Failure, exception.Message);
            }
        });
        return command;
    }

    /// <summary>Who decides and why, as the options say.</summary>
    public JudgementNote Note(ParseResult parsed) => new(parsed.GetValue(_by)!, parsed.GetValue(_reason));

    /// <summary>The actor that a name means; where that needs saying it is said on standard error.</summary>
    /// <exception cref="CommandFailure">Nobody is meant, or several.</exception>
    public async Task<(string Id, string Name)> FindAsync(OpenGraph graph, string name, CancellationToken cancellationToken)
    {
        var outcome = await graph.Get<ReportService>().FindActorAsync(name, cancellationToken);
        if (outcome.Report is not { } found) throw new CommandFailure(ExitCode.NotFound,
            ReportDocument.Render(outcome.Unresolved).TrimEnd());
        foreach (var said in outcome.Said) context.ErrorConsole.WriteLine(said.ToString());
        return (found.Id, found.Name);
    }

    private async Task<int> TellAsync(
        ParseResult parsed, OpenGraph graph, JudgementOutcome outcome, string changed, string unchanged,
            CancellationToken cancellationToken)
    {
        if (outcome.Changed) await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellationToken);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(outcome));
        else if (!outcome.Changed) context.Console.WriteLine(unchanged);
        else context.Console.WriteLine($"{changed}; {outcome.MentionsMoved:N0} mentions moved. Taken back by: kg judgements undo {outcome.JudgementId}");
        return ExitCode.Success;
    }
}
