using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Names;

/// <summary>Names that led to nobody or to several, with those who may be meant.</summary>
internal static class UnresolvedPage
{
    public static Page Compose(IReadOnlyList<UnresolvedName> unresolved)
        => new("Nothing found", [], [.. unresolved.Select((name, i) => new Section($"name-{i}", name.Asked, [.. Blocks(name)]))]);

    private static IEnumerable<Block> Blocks(UnresolvedName name)
    {
        yield return new Paragraph((name.Reason, name.Candidates.Count) switch
        {
            (UnresolvedReason.Ambiguous, _)
                => $"Several are called “{name.Asked}”, and none is much better known than the next. Name one by its id:",
            (_, 0) => $"Nobody is called “{name.Asked}”, nor anything like it.",
            _ => $"Nobody is called “{name.Asked}”. These come near:",
        });
        if (name.Candidates.Count > 0)
            yield return new Table("Who may be meant", [new("Name"), new("Kind"), new("Articles", IsNumber: true), new("Id")],
                [.. name.Candidates.Select(c => (IReadOnlyList<Cell>)[c.Name, c.Kind, Cell.Of(c.ArticleCount), c.Id])]);
    }
}
