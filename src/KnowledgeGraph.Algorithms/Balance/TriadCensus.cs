namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>The triangles of a signed graph by how many of their three sides are against: none, one, two, all three.</summary>
public readonly record struct TriadCensus(long AllFor, long OneAgainst, long TwoAgainst, long AllAgainst)
{
    public long Balanced => AllFor + TwoAgainst;

    public long Unbalanced => OneAgainst + AllAgainst;

    /// <summary>The share of triangles that are balanced, or null where there are none.</summary>
    public double? BalancedShare => Balanced + Unbalanced == 0 ? null : (double)Balanced / (Balanced + Unbalanced);
}
