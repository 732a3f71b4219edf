using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain</c>: why the graph says that one actor stands for or against another.</summary>
internal sealed class ExplainCommand(CommandContext context)
{
    public Command Create()
    {
        var (holder, target) = (ReportCommand.ActorArgument("holder"), ReportCommand.ActorArgument("target"));
        return new ReportOutput(context).Add(
            new Command("explain", "From how one actor stands toward another down to stances, rules, sentences, and why each mention is that actor.") { holder, target },
            async (reports, parsed, scope, cancellationToken) => (await reports.ExplainAsync(parsed.GetValue(holder)!, parsed.GetValue(target)!, scope, cancellationToken)).AsReport());
    }
}
