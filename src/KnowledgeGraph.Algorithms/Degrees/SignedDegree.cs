namespace KnowledgeGraph.Algorithms.Degrees;

/// <summary>Who is for and against a vertex (in), and whom it is for and against (out).</summary>
public readonly record struct SignedDegree(Degree SupportIn, Degree SupportOut, Degree OpposeIn, Degree OpposeOut)
{
    /// <summary>Those for it less those against it.</summary>
    public int NetIn => SupportIn.Count - OpposeIn.Count;
}

/// <param name="Count">How many neighbours.</param>
/// <param name="Strength">The sum of the weights, 0 or more also where it is against.</param>
public readonly record struct Degree(int Count, double Strength);
