using System.Globalization;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>The files of a sheet: <c>x.tsv</c>, which is judged and holds texts, and <c>x.key.tsv</c> with rule and confidence.</summary>
internal static class Sheet
{
    private const string Head = "id\tarticles\tclaim\tevidence\tverdict\tnote";
    private const string KeyHead = "id\tkind\tarticles\trule\tconfidence";

    public static void Write(string path, SheetKind kind, IReadOnlyList<SheetItem> items)
    {
        File.WriteAllLines(path, items.Select(item => string.Join('\t', item.Id, item.Articles, Line(item.Claim), Line(item.Evidence), "", "")).Prepend(Head));
        File.WriteAllLines(
            KeyOf(path),
            items.Select(item => string.Join('\t', item.Id, kind, item.Articles, item.Rule, item.Confidence.ToString("0.###", CultureInfo.InvariantCulture))).Prepend(KeyHead));
    }

    /// <summary>Joins a judged sheet with its key.</summary>
    /// <exception cref="FormatException">A row has no verdict, or one that the rules do not know.</exception>
    public static IReadOnlyList<Verdict> ReadJudged(string path)
    {
        var key = Rows(KeyOf(path), KeyHead).ToDictionary(row => row[0], StringComparer.Ordinal);
        return
        [
            .. Rows(path, Head).Select(row =>
            {
                var known = key.TryGetValue(row[0], out var found) ? found : throw new FormatException($"{path}: {row[0]} is not in {KeyOf(path)}");
                return new Verdict(
                    row[0], Enum.Parse<SheetKind>(known[1]), known[2], known[3], double.Parse(known[4], CultureInfo.InvariantCulture), Verdict.Word(row[4], $"{path}, {row[0]}"));
            }),
        ];
    }

    /// <summary>The articles that a sheet or a verdict file draws from.</summary>
    public static IEnumerable<string> ArticlesIn(string path)
    {
        var lines = File.ReadLines(path);
        var column = lines.First().Split('\t').ToList().IndexOf("articles");
        return column < 0
            ? throw new FormatException($"{path} has no column articles: it is neither a sheet nor a verdict file")
            : lines.Skip(1).SelectMany(line => line.Split('\t')[column].Split(','));
    }

    public static IEnumerable<string[]> Rows(string path, string head)
    {
        var lines = File.ReadLines(path);
        if (lines.FirstOrDefault() != head) throw new FormatException($"{path}: the first line must be {head.Replace("\t", ", ")}, divided by tabs");
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
    }

    private static string KeyOf(string path) => Path.ChangeExtension(path, ".key.tsv");

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
