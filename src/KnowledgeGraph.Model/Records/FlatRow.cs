namespace KnowledgeGraph.Model.Records;

/// <summary>
/// The simplest form a record comes in: one stance, or one statement without any, a row. Names stand for themselves, there are no offsets.
/// </summary>
/// <param name="Line">1-based line of the input, for problems.</param>
/// <param name="Stance">support, oppose, neutral or mixed (also for/against, pro/con, +/-); empty for a statement without a stance.</param>
/// <param name="Target">An actor's name, or a topic: see <see cref="FlatRecords"/>.</param>
/// <param name="Article">The article's address, or else its title.</param>
/// <param name="Published">A date as <see cref="Text.WrittenDate"/> reads it, or empty.</param>
public sealed record FlatRow(int Line, string? Actor, string? Statement, string? Stance, string? Target, string? Article, string? Published, string? Source)
{
    /// <summary>person, organization, country or group; empty to let the name decide.</summary>
    public string? ActorKind { get; init; }

    /// <summary>As <see cref="ActorKind"/>, or topic.</summary>
    public string? TargetKind { get; init; }

    /// <summary>position, demand, deed or implied; empty is position.</summary>
    public string? Class { get; init; }
}
