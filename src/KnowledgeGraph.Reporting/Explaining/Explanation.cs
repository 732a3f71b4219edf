using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Explaining;

/// <summary>
/// Why a graph says that one actor stands for or against another: the tie, the stances that it rests on with the rule that found each, and
/// why each mention is that actor.
/// </summary>
public sealed record Explanation : Report
{
    public required ActorFace Holder { get; init; }

    public required ActorFace Target { get; init; }

    /// <summary>Null where no stance takes a side.</summary>
    public Tie? Tie { get; init; }

    /// <summary>Stances that the tie counts, oldest first.</summary>
    public required Listed<ExplainedStance> Counted { get; init; }

    /// <summary>Stances between the two that it does not count, with why.</summary>
    public required Listed<ExplainedStance> NotCounted { get; init; }

    internal override string Command => $"kg explain {CommandLine.Quoted(Holder.Name)} {CommandLine.Quoted(Target.Name)}";

    internal override Page Compose() => ExplanationPage.Compose(this);
}
