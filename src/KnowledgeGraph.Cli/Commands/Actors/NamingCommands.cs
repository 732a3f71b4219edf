using System.CommandLine;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary><c>kg actors rename, kind, hide, move-alias, different</c>: a person's word on what an actor is called, what it is, and whom a name means.</summary>
internal sealed class NamingCommands(CommandContext context)
{
    private const string Unchanged = "That was judged already; nothing was written.";

    public IEnumerable<Command> Create() => [Rename(), Kind(), Hide(), MoveAlias(), Different()];

    private Command Rename()
    {
        var (judging, actor) = (new ActorJudging(context), ActorJudging.Actor("actor"));
        var name = new Argument<string>("name") { Description = "What it is called from now on; its other names still find it." };
        var command = new Command("rename", "Say what an actor is called.") { actor, name };
        return judging.Add(command, async (graph, parsed, cancellationToken) =>
        {
            var (id, before) = await judging.FindAsync(graph, parsed.GetRequiredValue(actor), cancellationToken);
            var called = parsed.GetRequiredValue(name).Trim();
            return (await graph.Get<ActorJudgements>().RenameAsync(id, called, judging.Note(parsed), cancellationToken),
                $"{before} is now called {called}", Unchanged);
        },
        parsed =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(name)))
                throw new CommandFailure(ExitCode.Usage, "The new name is empty.", "See: kg actors rename --help");
        });
    }

    private Command Kind()
    {
        var (judging, actor) = (new ActorJudging(context), ActorJudging.Actor("actor"));
        var kind = new Argument<ActorKind>("kind") { Description = "person, organization, country or group." };
        var command = new Command("kind", "Say what an actor is.") { actor, kind };
        return judging.Add(command, async (graph, parsed, cancellationToken) =>
        {
            var (id, name) = await judging.FindAsync(graph, parsed.GetRequiredValue(actor), cancellationToken);
            var outcome = await graph.Get<ActorJudgements>()
                .SetKindAsync(id, parsed.GetValue(kind), judging.Note(parsed), cancellationToken);
            return (outcome, $"{name} is now of kind {parsed.GetValue(kind).ToString().ToLowerInvariant()}", Unchanged);
        });
    }

    private Command Hide()
    {
        var (judging, actor) = (new ActorJudging(context), ActorJudging.Actor("actor"));
        var command = new Command("hide",
            "Say that this is no actor: it has no ties, and lists leave it out. What was said stays.") { actor };
        return judging.Add(command, async (graph, parsed, cancellationToken) =>
        {
            var (id, name) = await judging.FindAsync(graph, parsed.GetRequiredValue(actor), cancellationToken);
            return (await graph.Get<ActorJudgements>().HideAsync(id, judging.Note(parsed), cancellationToken), $"{name} is hidden",
                Unchanged);
        });
    }

    private Command MoveAlias()
    {
        var judging = new ActorJudging(context);
        var name = new Argument<string>("name") { Description = "The name, as articles write it." };
        var from = new Option<string?>("--from")
        {
            Description = "The actor that it means now, where several have the name.",
            HelpName = "actor"
        };
        var to = new Option<string?>("--to") { Description = "The actor that it means from now on.", HelpName = "actor" };
        var own = new Option<bool>("--own") { Description = "It means an actor of its own from now on." };
        var command = new Command("move-alias", "Say whom a name means, whatever resolution finds.") { name, from, to, own };
        return judging.Add(command, async (graph, parsed, cancellationToken) =>
        {
            var (asked, target) = (parsed.GetRequiredValue(name), parsed.GetValue(to));
            var holder = parsed.GetValue(from) is { } given ? (await judging.FindAsync(graph, given, cancellationToken)).Id : null;
            (string Id, string Name)? meant = target is null ? null : await judging.FindAsync(graph, target, cancellationToken);
            var outcome = await graph.Get<ActorJudgements>()
                .MoveNameAsync(asked, holder, meant?.Id, judging.Note(parsed), cancellationToken);
            return (outcome, meant is null ? $"{asked} has an actor of its own" : $"{asked} now means {meant.Value.Name}", Unchanged);
        },
        parsed =>
        {
            if (parsed.GetValue(to) is null != parsed.GetValue(own))
                throw new CommandFailure(ExitCode.Usage, "Say either --to ACTOR or --own.", "See: kg actors move-alias --help");
        });
    }

    private Command Different()
    {
        var judging = new ActorJudging(context);
        var (one, other) = (ActorJudging.Actor("one"), ActorJudging.Actor("other"));
        var command = new Command("different", "Say that two actors are not one: no run joins them, and suggest leaves them out.") { one,
            other };
        return judging.Add(command, async (graph, parsed, cancellationToken) =>
        {
            var left = await judging.FindAsync(graph, parsed.GetRequiredValue(one), cancellationToken);
            var right = await judging.FindAsync(graph, parsed.GetRequiredValue(other), cancellationToken);
            if (left.Id == right.Id) throw new CommandFailure(ExitCode.Failure, $"Both names mean {left.Name}.",
                "kg actors split takes a name away from it.");
            var outcome = await graph.Get<ActorJudgements>().DifferentAsync(left.Id, right.Id, judging.Note(parsed), cancellationToken);
            return (outcome, $"{left.Name} and {right.Name} are kept apart", Unchanged);
        });
    }
}
