using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Measures;

/// <summary>What a measure found: figures of actors, and of the whole network.</summary>
/// <param name="Columns">The names of the figures, camelCase; rows are ranked by the first.</param>
/// <param name="Rows">Each actor's figures, in the order of the columns; in the order of the network.</param>
/// <param name="Summary">Figures of the network, by name.</param>
public sealed record MeasureResult(
    IReadOnlyList<string> Columns, IReadOnlyList<ActorFigures> Rows, IReadOnlyList<KeyValuePair<string, object?>> Summary)
{
    /// <summary>Whether the first column numbers groups (camps, components) instead of ranking.</summary>
    public bool IsGrouping { get; init; }

    internal static MeasureResult Of(IEnumerable<NetworkActor> actors, string[] columns, Func<NetworkActor, double[]> figures,
        params KeyValuePair<string, object?>[] summary)
        => new(columns, [.. actors.Select(actor => new ActorFigures(actor, figures(actor)))], summary);
}

/// <summary>One actor's figures.</summary>
public sealed record ActorFigures(NetworkActor Actor, IReadOnlyList<double> Values);
