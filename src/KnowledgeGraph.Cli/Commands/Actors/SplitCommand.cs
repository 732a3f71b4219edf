using System.CommandLine;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary><c>kg actors split</c>: takes a merge back, or a name away from an actor that resolution joined it to.</summary>
internal sealed class SplitCommand(CommandContext context)
{
    private const string MergedText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NOT NULL AND (a.id = $asked OR toLower(a.name) = toLower($asked))
        RETURN a.id AS id
        ORDER BY id
        """;

    private readonly ActorJudging _judging = new(context);
    private readonly Argument<string> _actor = ActorJudging.Actor("actor");
    private readonly Argument<string?> _name = new("name")
    {
        Description = "A name that resolution joined to the actor, such as a surname: it no longer means this one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Create() => _judging.Add(
        new Command("split",
            "Take a merge back: <actor>, which was merged into another, stands for itself again, as if it had never been merged. With <name>: that name is not this actor's.")
        {
            _actor, _name,
        },
        async (graph, parsed, cancellationToken) =>
        {
            var asked = parsed.GetRequiredValue(_actor);
            if (parsed.GetValue(_name) is not { } name)
                return (await SplitAsync(graph, asked, cancellationToken), $"{asked} stands for itself again",
                    "It stood for itself already; nothing was written.");
            var (id, called) = await _judging.FindAsync(graph, asked, cancellationToken);
            var outcome = await graph.Get<ActorJudgements>().SeparateAsync(id, name, _judging.Note(parsed), cancellationToken);
            return (outcome, $"{name} no longer means {called}", "It was kept apart already; nothing was written.");
        });

    private static async Task<JudgementOutcome> SplitAsync(OpenGraph graph, string asked, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(MergedText, new Dictionary<string, object?> { ["asked"] = asked });
        var merged = await graph.Store.RowsAsync(statement, cancellationToken);
        if (merged.Count != 1)
        {
            throw new CommandFailure(
                ExitCode.NotFound,
                merged.Count == 0 ? $"No actor '{asked}' is merged into another."
                    : $"{merged.Count} merged actors are called '{asked}'; name one by its id.",
                "kg judgements list shows what is merged.");
        }

        return await graph.Get<ActorJudgements>().SplitAsync(merged[0].Text("id"), cancellationToken);
    }
}
