using System.Globalization;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>The verdicts that the repository keeps, one file a sheet.</summary>
internal static class VerdictFile
{
    private const string Head = "id\tkind\tarticles\trule\tconfidence\tverdict";

    private static string Folder => RepositoryFiles.Path("bench", "KnowledgeGraph.Bench", "Extraction", "Verdicts");

    public static void Write(string name, IEnumerable<Verdict> verdicts)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllLines(
            Path.Combine(Folder, name + ".tsv"),
            verdicts
                .Select(verdict => string.Join('\t', verdict.Id, verdict.Kind, verdict.Articles, verdict.Rule, verdict.Confidence.ToString("0.###", CultureInfo.InvariantCulture), verdict.Found))
                .Prepend(Head));
    }

    /// <summary>In order of file names and lines; a sheet's name with each verdict.</summary>
    public static IReadOnlyList<(string Sheet, Verdict Verdict)> ReadAll() => !Directory.Exists(Folder) ? [] :
    [
        .. Directory.GetFiles(Folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(path => Sheet.Rows(path, Head).Select(row => (
            Path.GetFileNameWithoutExtension(path),
            new Verdict(row[0], Enum.Parse<SheetKind>(row[1]), row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture), Verdict.Word(row[5], path))))),
    ];
}
