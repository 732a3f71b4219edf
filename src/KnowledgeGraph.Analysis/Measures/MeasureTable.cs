using System.Globalization;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>The table of all measures as Markdown: docs/analysis.md holds it word for word.</summary>
public static class MeasureTable
{
    public static string Markdown { get; } = string.Concat(
        Header(),
        string.Concat(MeasureLibrary.All.Select(measure => measure.Description).Select(d =>
            string.Create(CultureInfo.InvariantCulture,
                $"| `{d.Name}` | {d.Definition} | {d.Direction} | {d.Weights} | {d.Isolates} | {d.Ties} | {d.Source} |\n"))));

    private static string Header() => """
        | measure | definition | directions | weights | actors without ties | ties | source |
        |---|---|---|---|---|---|---|

        """;
}
