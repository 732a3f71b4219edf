using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>Confidence against how often it was right, over ten bins: where the two agree, confidence means something.</summary>
internal static class Reliability
{
    private const int Bins = 10;
    private const double Sure = 0.8;

    /// <summary>Markdown, one table a kind of sheet; empty bins are left out.</summary>
    public static string Text(IReadOnlyList<(string Sheet, Verdict Verdict)> all)
    {
        var text = new StringBuilder();
        foreach (var kind in all.Select(one => one.Verdict).Where(verdict => verdict.Counts).GroupBy(verdict => verdict.Kind).OrderBy(kind => kind.Key))
            Append(text, kind.Key, [.. kind]);
        return text.Length == 0 ? "Nothing has been judged yet.\n" : text.ToString();
    }

    private static void Append(StringBuilder text, SheetKind kind, List<Verdict> verdicts)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {kind}: confidence | judged | mean confidence | right |\n|---|---|---|---|\n");
        var gap = 0.0;
        foreach (var bin in verdicts.GroupBy(verdict => Math.Min(Bins - 1, (int)(verdict.Confidence * Bins))).OrderBy(bin => bin.Key))
        {
            var (mean, right) = (bin.Average(verdict => verdict.Confidence), bin.Average(verdict => verdict.IsRight ? 1.0 : 0));
            gap += bin.Count() * Math.Abs(mean - right) / verdicts.Count;
            text.Append(CultureInfo.InvariantCulture, $"| {bin.Key / 10.0:.0} to {(bin.Key + 1) / 10.0:.0} | {bin.Count()} | {mean:.00} | {right:.00} |\n");
        }

        var sure = verdicts.Where(verdict => verdict.Confidence >= Sure).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\nConfidence and precision differ by {gap:.00} on average (expected calibration error). ");
        text.Append(CultureInfo.InvariantCulture, $"{sure.Count} of {verdicts.Count} have a confidence of {Sure:.0} or more; {sure.Count(verdict => verdict.IsRight)} of these are right.\n\n");
    }
}
