using System.CommandLine;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Storage.Connections;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg actors</c>: who is in the graph, and a person's word on who is who.</summary>
internal sealed class ActorsCommand(CommandContext context)
{
    private const string ListText = """
        MATCH (a:Actor)
        WHERE $name IS NULL OR any(name IN [a.name] + coalesce(a.aliases, []) WHERE toLower(name) CONTAINS toLower($name))
        OPTIONAL MATCH (a)-[:MENTIONED_IN]->(article:Article)
        WITH a, count(article) AS articles
        RETURN a.name AS name, head([l IN labels(a) WHERE l <> 'Actor']) AS kind, coalesce(a.aliases, []) AS aliases, articles, a.id AS id, a.mergedInto AS mergedInto
        ORDER BY articles DESC, name, id
        LIMIT $limit
        """;

    private const string MergedText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NOT NULL AND (a.id = $asked OR toLower(a.name) = toLower($asked))
        RETURN a.id AS id
        ORDER BY id
        """;

    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, kept with the judgement.", HelpName = "text" };
    private readonly Option<string> _by = new("--by") { Description = "Who decides, kept with the judgement.", HelpName = "name", DefaultValueFactory = _ => Environment.UserName };

    public Command Create() => new("actors", "List and show actors; say that two are one, or take that back.") { List(), Show(), Merge(), Split() };

    private Command List()
    {
        var name = new Argument<string?>("name") { Description = "Only actors with this in a name or alias.", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
        var command = new Command("list", "List actors, the most mentioned first.") { name, limit, _store, _json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Read, cancellation);
            var statement = new CypherStatement(ListText, new Dictionary<string, object?> { ["name"] = parsed.GetValue(name), ["limit"] = (long)parsed.GetValue(limit) });
            return await graph.Store.ReadAsync(
                async transaction =>
                {
                    await using var cursor = await transaction.RunAsync(statement, cancellation);
                    await new ResultWriter(context.Console, context.Out).WriteAsync(cursor, parsed.GetValue(_json) ? ResultFormat.Json : ResultFormat.Table, cancellation);
                    return ExitCode.Success;
                },
                cancellation);
        });
        return command;
    }

    private Command Show()
    {
        var name = Name("actor");
        var command = new Command("show", "Show one actor: names, roles, figures, what it says and what is said of it.") { name, _store, _json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Read, cancellation);
            var outcome = await graph.Get<ReportService>().ActorAsync(parsed.GetValue(name)!, cancellationToken: cancellation);
            var report = outcome.Report ?? throw new CommandFailure(ExitCode.NotFound, ReportDocument.Render(outcome.Unresolved).TrimEnd());
            await context.Out.WriteAsync(ReportDocument.Render(report, parsed.GetValue(_json) ? ReportFormat.Json : ReportFormat.Md));
            return ExitCode.Success;
        });
        return command;
    }

    private Command Merge()
    {
        var kept = Name("kept");
        var merged = Name("merged");
        var command = new Command("merge", "Say that <merged> is the same as <kept>: its mentions, and those found later, then refer to <kept>. kg actors split takes it back.")
        {
            kept, merged, _reason, _by, _store, _json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Change, cancellation);
            var (keptId, mergedId) = (await IdOfAsync(graph, parsed.GetValue(kept)!, cancellation), await IdOfAsync(graph, parsed.GetValue(merged)!, cancellation));
            var outcome = keptId == mergedId ? new JudgementOutcome("", false, 0) : await JudgeAsync(judgements => judgements.MergeAsync(keptId, mergedId, new JudgementNote(parsed.GetValue(_by)!, parsed.GetValue(_reason)), cancellation), graph);
            return await TellAsync(parsed, graph, outcome, $"{parsed.GetValue(merged)} is now one with {parsed.GetValue(kept)}", "They were one already; nothing was written.", cancellation);
        });
        return command;
    }

    private Command Split()
    {
        var name = Name("actor");
        var command = new Command("split", "Take a merge back: <actor>, which was merged into another, stands for itself again, as if it had never been merged.") { name, _store, _json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Change, cancellation);
            var asked = parsed.GetValue(name)!;
            var merged = await graph.Store.RowsAsync(new CypherStatement(MergedText, new Dictionary<string, object?> { ["asked"] = asked }), cancellation);
            if (merged.Count != 1)
            {
                throw new CommandFailure(
                    ExitCode.NotFound,
                    merged.Count == 0 ? $"No actor '{asked}' is merged into another." : $"{merged.Count} merged actors are called '{asked}'; name one by its id.",
                    "List merged actors with: kg query \"MATCH (a:Actor) WHERE a.mergedInto IS NOT NULL RETURN a.id, a.name, a.mergedInto\"");
            }
            var outcome = await JudgeAsync(judgements => judgements.SplitAsync(merged[0].Text("id"), cancellation), graph);
            return await TellAsync(parsed, graph, outcome, $"{asked} stands for itself again", "It stood for itself already; nothing was written.", cancellation);
        });
        return command;
    }

    private static Argument<string> Name(string name) => new(name) { Description = "An actor's name, alias or id." };

    private Task<OpenGraph> OpenAsync(ParseResult parsed, StoreUse use, CancellationToken cancellation) =>
        context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), use, cancellation);

    private static async Task<string> IdOfAsync(OpenGraph graph, string name, CancellationToken cancellation)
    {
        var outcome = await graph.Get<ReportService>().FindActorAsync(name, cancellation);
        return outcome.Report?.Id ?? throw new CommandFailure(ExitCode.NotFound, ReportDocument.Render(outcome.Unresolved).TrimEnd());
    }

    private static async Task<JudgementOutcome> JudgeAsync(Func<ActorJudgements, Task<JudgementOutcome>> judge, OpenGraph graph)
    {
        try
        {
            return await judge(graph.Get<ActorJudgements>());
        }
        catch (JudgementException exception)
        {
            throw new CommandFailure(ExitCode.Failure, exception.Message);
        }
    }

    private async Task<int> TellAsync(ParseResult parsed, OpenGraph graph, JudgementOutcome outcome, string changed, string unchanged, CancellationToken cancellation)
    {
        if (outcome.Changed) await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellation);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(outcome));
        else context.Console.WriteLine(outcome.Changed ? $"{changed}; {outcome.MentionsMoved:N0} mentions moved." : unchanged);
        return ExitCode.Success;
    }
}
