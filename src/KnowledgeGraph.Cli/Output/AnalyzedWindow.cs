using KnowledgeGraph.Analysis.Bootstrap;
using KnowledgeGraph.Analysis.Measures;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What <c>kg analyze</c> found in one window of time; the label is empty where all time is one.</summary>
internal sealed record AnalyzedWindow(string Label, int Actors, int Ties, MeasureResult Result, BootstrapResult? Sure)
{
    /// <summary>Best first; groups in their order.</summary>
    public IReadOnlyList<ActorFigures> Ranked { get; } =
    [
        .. Result.Rows.OrderBy(row => Result.IsGrouping ? row.Values[0] : -row.Values[0])
            .ThenBy(row => row.Actor.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Actor.Id, StringComparer.Ordinal),
    ];
}
