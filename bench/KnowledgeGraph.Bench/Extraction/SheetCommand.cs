using System.Globalization;
using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>Draws a sheet. The same graph, kind and seed give the same sheet; the rules for judging it are in docs/extraction-quality.md.</summary>
internal static class SheetCommand
{
    public static SheetKind KindOf(string word) => word switch
    {
        "positions" => SheetKind.Positions,
        "two-source" => SheetKind.TwoSource,
        "statements" => SheetKind.Statements,
        _ => throw new FormatException($"--kind {word} is not positions, two-source or statements"),
    };

    /// <summary>Writes <paramref name="output"/> to be judged, and beside it <c>….key.tsv</c> with what who judges must not see.</summary>
    /// <param name="notFrom">Verdict files or sheets: what comes from their articles is not drawn.</param>
    public static async Task<int> RunAsync(CorpusFolder corpora, SheetKind kind, (int Count, int Seed) draw, string output, IReadOnlyList<string> notFrom)
    {
        var drawn = notFrom.SelectMany(Sheet.ArticlesIn).ToHashSet(StringComparer.Ordinal);
        await using var graph = await CorpusGraph.BuildAsync(corpora);
        var all = await SheetReader.ReadAsync(graph, kind);
        var items = all
            .Where(item => !item.Articles.Split(',').Any(drawn.Contains))
            .OrderBy(item => ContentHash.Id("draw", draw.Seed.ToString(CultureInfo.InvariantCulture), item.Id), StringComparer.Ordinal)
            .Take(draw.Count)
            .ToList();
        Sheet.Write(output, kind, items);
        Console.Error.WriteLine($"{items.Count} of {all.Count} drawn; fill the column verdict of {output} by the rules in docs/extraction-quality.md");
        return items.Count == draw.Count ? 0 : 1;
    }
}
