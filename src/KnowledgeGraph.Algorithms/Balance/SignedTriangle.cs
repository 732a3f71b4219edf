namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>Three vertices that all stand for or against each other. Balanced (Cartwright and Harary 1956) if an even number of the three is against.</summary>
/// <param name="AB">True where A and B are for each other, false where against; <paramref name="BC"/> and <paramref name="AC"/> alike.</param>
/// <param name="Strength">The weakest of the three weights: how much evidence carries the triangle.</param>
public sealed record SignedTriangle<TVertex>(TVertex A, TVertex B, TVertex C, bool AB, bool BC, bool AC, double Strength)
{
    public bool IsBalanced => AB ^ BC ^ AC;
}
