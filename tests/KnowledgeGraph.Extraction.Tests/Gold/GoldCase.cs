using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Extraction.Tests.Gold;

/// <summary>One row of gold.tsv: a text of our own and what must and must not be found in it.</summary>
internal sealed record GoldCase(string Id, string Class, IReadOnlyList<GoldCheck> Checks, string Text)
{
    private const string Folder = "tests/KnowledgeGraph.Extraction.Tests/Gold";

    public static IReadOnlyList<GoldCase> All { get; } = [.. Lines("gold.tsv").Select(Parse)];

    /// <summary>Checks that do not hold yet, by <c>case/number of the check</c>, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> KnownFailing { get; } =
        Lines("known-failing.tsv").Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static GoldCase Parse(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 4) throw new FormatException($"gold.tsv: four fields expected, {fields.Length} found: {line}");
        var checks = fields[2].Split(" | ").Select((check, i) => GoldCheck.Parse($"{fields[0]}/{i + 1}", check));
        return new GoldCase(fields[0], fields[1], [.. checks], fields[3].Replace("¶", "\n\n").Replace('↵', '\n'));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(RepositoryFiles.Path([.. Folder.Split('/'), file])).Where(line => line.Length > 0 && line[0] != '#');
}
