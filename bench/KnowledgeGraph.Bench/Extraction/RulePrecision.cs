using System.Globalization;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>How often what a rule finds is right, from verdicts on what one rule found alone.</summary>
/// <param name="Judged">Doubtful ones left out.</param>
internal sealed record RulePrecision(string Rule, int Right, int Judged)
{
    /// <summary>As many judged ones of average precision are added, so that a rule with few verdicts stays near the mean.</summary>
    public const int Prior = 8;

    public double Shrunk(double mean) => (Right + (Prior * mean)) / (Judged + Prior);

    public static IReadOnlyList<RulePrecision> Of(IEnumerable<Verdict> verdicts) =>
    [
        .. verdicts.Where(verdict => verdict.Counts && verdict.Kind != SheetKind.TwoSource)
            .GroupBy(verdict => verdict.Rule, StringComparer.Ordinal)
            .Select(rule => new RulePrecision(rule.Key, rule.Count(verdict => verdict.IsRight), rule.Count()))
            .OrderBy(rule => rule.Rule, StringComparer.Ordinal),
    ];

    public static double MeanOf(IReadOnlyCollection<RulePrecision> rules) => rules.Sum(rule => rule.Right) / (double)Math.Max(1, rules.Sum(rule => rule.Judged));

    /// <summary>Writes the table that the extractor takes its confidence from.</summary>
    public static void Write(IEnumerable<RulePrecision> rules)
    {
        var path = RepositoryFiles.Path("src", "KnowledgeGraph.Extraction", "Language", "English", "rule-precision.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, rules.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Rule}\t{rule.Right}\t{rule.Judged}")).Prepend(
            "# Written by `bench extraction verdicts`: rule, how many of what it found were right, how many were judged."));
    }
}
