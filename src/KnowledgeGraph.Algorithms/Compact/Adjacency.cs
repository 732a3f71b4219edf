namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>
/// The edges of a graph as arrays (compressed sparse rows): the neighbours of vertex i stand at <c>Offsets[i] .. Offsets[i + 1]</c> of
/// <see cref="Targets"/>, in order of their number, each once. Immutable, so many threads may read it.
/// </summary>
public sealed class Adjacency
{
    internal Adjacency(int[] offsets, int[] targets, double[]? weights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    public int VertexCount => Offsets.Length - 1;

    /// <summary>Entries in all rows: an undirected edge is two.</summary>
    public int EdgeCount => Targets.Length;

    internal int[] Offsets { get; }

    internal int[] Targets { get; }

    /// <summary>The weight of the edge at the same place of <see cref="Targets"/>; null where each is 1.</summary>
    internal double[]? Weights { get; }

    public int Degree(int vertex) => Offsets[vertex + 1] - Offsets[vertex];

    public ReadOnlySpan<int> Neighbours(int vertex) => Targets.AsSpan(Offsets[vertex], Degree(vertex));

    /// <summary>The weights of <see cref="Neighbours"/>, in the same order.</summary>
    public double[] WeightsOf(int vertex)
    {
        if (Weights is not null) return Weights[Offsets[vertex]..Offsets[vertex + 1]];
        var ones = new double[Degree(vertex)];
        Array.Fill(ones, 1);
        return ones;
    }

    /// <summary>The weight of the entry at a place of all rows.</summary>
    internal double WeightAt(int entry) => Weights is null ? 1 : Weights[entry];

    /// <summary>The sum of the weights in a vertex's row.</summary>
    internal double Strength(int vertex)
    {
        if (Weights is null) return Degree(vertex);
        var sum = 0.0;
        for (var e = Offsets[vertex]; e < Offsets[vertex + 1]; e++)
            sum += Weights[e];
        return sum;
    }

    internal Adjacency Unweighted() => Weights is null ? this : new Adjacency(Offsets, Targets, null);
}
