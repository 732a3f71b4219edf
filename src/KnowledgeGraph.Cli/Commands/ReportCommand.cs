using System.CommandLine;
using KnowledgeGraph.Reporting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg report</c>: who said what about whom, as Markdown, one HTML page or JSON, on standard output or into a file.</summary>
internal sealed class ReportCommand(CommandContext context)
{
    public Command Create()
        => new("report", "Write a report with its evidence, as Markdown, HTML with pictures, or JSON.") { Relationship(), Actor(), Topic(),
        Landscape(), Changes() };

    private Command Relationship()
    {
        var (a, b) = (ActorArgument("a"), ActorArgument("b"));
        return new ReportOutput(context).Add(
            new Command("relationship", "What two actors hold of each other, over time, in whose words; shared friends and foes.") { a, b },
            async (reports, parsed, scope, cancellationToken)
                => (await reports.RelationshipAsync(parsed.GetValue(a)!, parsed.GetValue(b)!, scope, cancellationToken)).AsReport());
    }

    private Command Actor()
    {
        var actor = ActorArgument("actor");
        return new ReportOutput(context).Add(
            new Command("actor",
                "An actor's profile: who stands how toward it, toward whom and what it takes sides, in whose words.") { actor },
            async (reports, parsed, scope, cancellationToken)
                => (await reports.ActorAsync(parsed.GetValue(actor)!, scope, cancellationToken)).AsReport());
    }

    private Command Topic()
    {
        var topic = new Argument<string>("topic") { Description = "A topic's name, a part of it, or its id." };
        return new ReportOutput(context).Add(
            new Command("topic", "Who is for and against a matter, in whose words.") { topic },
            async (reports, parsed, scope, cancellationToken)
                => (await reports.TopicAsync(parsed.GetValue(topic)!, scope, cancellationToken)).AsReport());
    }

    private Command Landscape() => new ReportOutput(context).Add(
        new Command("landscape",
            "The whole graph at a glance: who is central, camps, unbalanced triangles, who is contested, outlets by side."),
        async (reports, _, scope, cancellationToken)
            => new ReportOutcome<Report> { Report = await reports.LandscapeAsync(scope, cancellationToken) });

    private Command Changes()
    {
        var since = new Option<string>("--since")
        {
            Description = "The first day that counts as new, such as 2014-06-20.",
            HelpName = "date",
            Required = true
        };
        return new ReportOutput(context).Add(
            new Command("changes",
                "What is new since a day: new positions, who moved, what a later extraction took back. A retracted article leaves no trace.") { since },
            async (reports, parsed, scope, cancellationToken)
                => new ReportOutcome<Report> { Report = await reports.ChangesAsync(parsed.GetValue(since)!, scope, cancellationToken) });
    }

    internal static Argument<string> ActorArgument(string name)
        => new(name) { Description = "An actor's name, alias, surname or id; of several bearers the best known is taken and said." };
}
