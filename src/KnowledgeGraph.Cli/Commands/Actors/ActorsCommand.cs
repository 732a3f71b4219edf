using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary><c>kg actors</c>: who is in the graph, and a person's word on who is who.</summary>
internal sealed class ActorsCommand(CommandContext context)
{
    private const string ListText = """
        MATCH (a:Actor)
        WHERE a.name IS NOT NULL AND ($all OR a.isHidden IS NULL) AND ($name IS NULL OR any(name IN [a.name] + coalesce(a.aliases, []) WHERE toLower(name) CONTAINS toLower($name)))
        OPTIONAL MATCH (a)-[:MENTIONED_IN]->(article:Article)
        WITH a, count(DISTINCT article) AS articles
        RETURN a.name AS name, head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]) AS kind, coalesce(a.aliases, []) AS aliases, articles, a.id AS id, a.mergedInto AS mergedInto
        ORDER BY articles DESC, name, id
        LIMIT $limit
        """;

    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create() =>
        WithNaming(new("actors",
        "List and show actors; say who is who, what they are called and what they are. kg judgements lists what was said and takes it back.")
    {
        List(), Show(), new SuggestCommand(context).Create(), new MergeCommand(context).Create(), new SplitCommand(context).Create(),
    });

    private Command WithNaming(Command command)
    {
        foreach (var naming in new NamingCommands(context).Create()) command.Add(naming);
        return command;
    }

    private Command List()
    {
        var name = new Argument<string?>("name")
        {
            Description = "Only actors with this in a name or alias.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
        var hidden = new Option<bool>("--hidden") { Description = "Also those that were judged to be no actors." };
        var command = new Command("list", "List actors, the most mentioned first.") { name, limit, hidden, _store, _json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Read, cancellation);
            var statement = new CypherStatement(ListText, new Dictionary<string, object?>
            {
                ["name"] = parsed.GetValue(name),
                ["all"] = parsed.GetValue(hidden),
                ["limit"] = (long)parsed.GetValue(limit),
            });
            return await graph.Store.ReadAsync(
                async transaction =>
                {
                    await using var cursor = await transaction.RunAsync(statement, cancellation);
                    await new ResultWriter(context.Console, context.Out)
                        .WriteAsync(cursor, parsed.GetValue(_json) ? ResultFormat.Json : ResultFormat.Table, cancellation);
                    return ExitCode.Success;
                },
                cancellation);
        });
        return command;
    }

    private Command Show()
    {
        var name = Name("actor");
        var command = new Command("show", "Show one actor: names, roles, figures, what it says and what is said of it.") { name, _store,
            _json };
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

    private static Argument<string> Name(string name) => new(name) { Description = "An actor's name, alias or id." };

    private Task<OpenGraph> OpenAsync(ParseResult parsed, StoreUse use, CancellationToken cancellation) =>
        context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), use, cancellation);
}
