using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Topics;

/// <summary>Who is for and against a matter, in whose words.</summary>
public sealed record TopicReport : Report
{
    public required string TopicId { get; init; }

    public required string TopicName { get; init; }

    /// <summary>Names of the narrower topics that are counted with it, as the codebook has them.</summary>
    public IReadOnlyList<string> Narrower { get; init; } = [];

    /// <summary>Articles that print a stance toward it, over the whole graph.</summary>
    public long ArticleCount { get; init; }

    /// <summary>Who takes sides, best evidenced first.</summary>
    public required Listed<Tie> Ties { get; init; }

    public required EvidenceLists Evidence { get; init; }

    /// <summary>By month, oldest first.</summary>
    public IReadOnlyList<MonthBalance> Months { get; init; } = [];

    public required Listed<OutletSides> Outlets { get; init; }

    internal override string Command => $"kg report topic {CommandLine.Quoted(TopicName)}";

    internal override Page Compose() => TopicPage.Compose(this);
}
