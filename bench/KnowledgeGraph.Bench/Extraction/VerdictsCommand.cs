using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>Takes judged sheets into the repository, and tells what all verdicts there say of each rule.</summary>
internal static class VerdictsCommand
{
    public static int Run(IReadOnlyList<string> sheets)
    {
        var judged = sheets.Select(sheet => (Name: Path.GetFileNameWithoutExtension(sheet), Verdicts: Sheet.ReadJudged(sheet))).ToList();
        foreach (var (name, verdicts) in judged) VerdictFile.Write(name, verdicts);
        var all = VerdictFile.ReadAll();
        Console.Write(Text(all));
        RulePrecision.Write(RulePrecision.Of(all.Select(one => one.Verdict)));
        return 0;
    }

    /// <summary>Markdown: each sheet, then each rule.</summary>
    public static string Text(IReadOnlyList<(string Sheet, Verdict Verdict)> all)
    {
        var text = new StringBuilder("| sheet | kind | judged | right | wrong, by what | doubtful |\n|---|---|---|---|---|---|\n");
        foreach (var sheet in all.GroupBy(one => one.Sheet, one => one.Verdict))
        {
            var counted = sheet.Where(verdict => verdict.Counts).ToList();
            var wrong = counted.Where(verdict => !verdict.IsRight).GroupBy(verdict => verdict.Found).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| {sheet.Key} | {sheet.First().Kind} | {counted.Count} | {Share(counted.Count(verdict => verdict.IsRight), counted.Count)} | ");
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", wrong.Select(group => $"{group.Key} {group.Count()}"))} | {sheet.Count() - counted.Count} |\n");
        }

        text.Append("\n| rule | right | judged | shrunk |\n|---|---|---|---|\n");
        foreach (var kind in all.Where(one => one.Verdict.Kind != SheetKind.TwoSource).GroupBy(one => one.Verdict.Kind, one => one.Verdict))
        {
            var rules = RulePrecision.Of(kind);
            var mean = RulePrecision.MeanOf(rules);
            foreach (var rule in rules.OrderByDescending(rule => rule.Judged).ThenBy(rule => rule.Rule, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"| {rule.Rule} | {rule.Right} | {rule.Judged} | {rule.Shrunk(mean):.00} |\n");
        }

        return text.ToString();
    }

    private static string Share(int right, int of) => string.Create(CultureInfo.InvariantCulture, $"{right} ({100.0 * right / Math.Max(1, of):0} %)");
}
