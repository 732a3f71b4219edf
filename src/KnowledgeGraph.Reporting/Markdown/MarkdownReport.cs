using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Relationships;

namespace KnowledgeGraph.Reporting.Markdown;

/// <summary>Reports as Markdown (CommonMark with tables), \n at line ends. The same report gives the same bytes; text from articles is escaped.</summary>
public static class MarkdownReport
{
    public static string Render(RelationshipReport report) => RelationshipMarkdown.Render(report);

    public static string Render(ActorReport report) => ActorMarkdown.Render(report);

    /// <summary>Says which names did not lead to an actor, and what to try.</summary>
    public static string Render(IReadOnlyList<UnresolvedActor> unresolved) => UnresolvedMarkdown.Render(unresolved);
}
