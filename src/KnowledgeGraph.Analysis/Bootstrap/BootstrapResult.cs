namespace KnowledgeGraph.Analysis.Bootstrap;

/// <summary>What the resamples say of each actor, by id.</summary>
/// <param name="Resamples">How many there were; fewer than asked for where they took long.</param>
public sealed record BootstrapResult(int Resamples, IReadOnlyDictionary<string, BootstrapFigures> Figures);

/// <summary>The middle 95 of 100 resamples.</summary>
/// <param name="Low">The lower end of the score.</param>
/// <param name="High">The upper end of the score.</param>
/// <param name="BestRank">1 is first.</param>
/// <param name="WorstRank">The lowest place.</param>
/// <param name="TieGroup">Actors of one number cannot be told apart; 1 is the top. Null for groupings.</param>
public sealed record BootstrapFigures(double Low, double High, int BestRank, int WorstRank, int? TieGroup)
{
    /// <summary>For groupings: how often those of the actor's group are in one group with it, 0 to 1; else null.</summary>
    public double? Together { get; init; }
}
