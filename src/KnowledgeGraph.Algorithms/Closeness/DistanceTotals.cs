namespace KnowledgeGraph.Algorithms.Closeness;

/// <summary>For each vertex, how many others it reaches, and the sums of their distances and inverse distances (a fixed-point
/// number).</summary>
internal sealed class DistanceTotals(int vertices)
{
    public int[] Reached { get; } = new int[vertices];

    public long[] Distance { get; } = new long[vertices];

    public ulong[] Inverse { get; } = new ulong[vertices];

    public void Add(int vertex, int count, int distance, ulong inverse)
    {
        Reached[vertex] += count;
        Distance[vertex] += (long)count * distance;
        Inverse[vertex] += (ulong)count * inverse;
    }

    public void Add(DistanceTotals other)
    {
        for (var v = 0; v < Reached.Length; v++)
        {
            Reached[v] += other.Reached[v];
            Distance[v] += other.Distance[v];
            Inverse[v] += other.Inverse[v];
        }
    }
}
