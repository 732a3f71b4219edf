using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>The undirected rows of a signed graph: the signed weights of both directions added up, pairs that come to 0 left out.</summary>
internal static class SignedRows
{
    public static Adjacency Of<TVertex>(CompactGraph<TVertex> graph)
        where TVertex : notnull
    {
        var rows = graph.Undirected;
        var offsets = new int[rows.VertexCount + 1];
        var (targets, weights) = (new List<int>(rows.EdgeCount), new List<double>(rows.EdgeCount));
        for (var v = 0; v < rows.VertexCount; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                var weight = rows.WeightAt(e);
                if (!double.IsFinite(weight))
                    throw new InvalidOperationException($"Between '{graph.Vertices[v]}' and '{graph.Vertices[rows.Targets[e]]}' the weight is {weight}; it must be finite.");
                if (weight == 0) continue;
                targets.Add(rows.Targets[e]);
                weights.Add(weight);
            }

            offsets[v + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets], [.. weights]);
    }

    /// <summary>The weight between two vertices that are joined.</summary>
    public static double Between(Adjacency rows, int a, int b) => rows.WeightAt(rows.Offsets[a] + rows.Neighbours(a).BinarySearch(b));
}
