using KnowledgeGraph.Reporting.Actors;
using static KnowledgeGraph.Reporting.Markdown.MarkdownText;

namespace KnowledgeGraph.Reporting.Markdown;

internal static class UnresolvedMarkdown
{
    public static string Render(IReadOnlyList<UnresolvedActor> unresolved)
    {
        var page = new MarkdownPage();
        foreach (var name in unresolved)
        {
            var asked = $"\"{Escape(name.Asked)}\"";
            page.Paragraph((name.Reason, name.Candidates.Count) switch
            {
                (UnresolvedReason.Ambiguous, _) => $"{asked} may be one of these; ask again with the id:",
                (_, 0) => $"Nothing found: no actor is called {asked}, nor anything like it. Try `kg actors list` for the names in this graph.",
                _ => $"Nothing found: no actor is called {asked}. Try one of these:",
            });
            if (name.Candidates.Count > 0)
                page.List(name.Candidates.Select(c => $"{Escape(c.Name)} ({c.Kind.ToLowerInvariant()}, {Wording.Count(c.ArticleCount, "article")}): `{c.Id}`"));
        }

        return page.ToString();
    }
}
