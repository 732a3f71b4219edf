using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// How often what a rule finds is right: measured on sheets that people judged (docs/extraction-quality.md), shrunk to the mean of all rules
/// where few were judged.
/// </summary>
internal static class RulePrecision
{
    /// <summary>The mean counts as this many judgements.</summary>
    const double Prior = 8;

    static readonly FrozenDictionary<string, (double Right, double Judged)> Judged = WordLists.Lines("rule-precision").Select(line => line.Split('\t'))
        .ToFrozenDictionary(f => f[0], f => (double.Parse(f[1], CultureInfo.InvariantCulture), double.Parse(f[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    static readonly double Mean = Judged.Count == 0 ? 0.8 : Judged.Values.Sum(j => j.Right) / Math.Max(1, Judged.Values.Sum(j => j.Judged));

    /// <returns>0 to 1.</returns>
    public static double Of(string rule)
    {
        var (right, judged) = Judged.GetValueOrDefault(rule);
        return (right + Prior * Mean) / (judged + Prior);
    }
}
