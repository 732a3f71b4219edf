namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>How rows are made from edges and from other rows; all in time linear in the edges.</summary>
internal static class AdjacencyRows
{
    /// <summary>Rows of the edges, in order, parallel edges merged into one.</summary>
    public static Adjacency Of(int vertices, int[] sources, int[] targets, double[]? weights, Func<double, double, double> merge)
    {
        // Sorted by target, then stably by source: within a row targets ascend.
        var byTarget = Counted(vertices, targets, sources, weights);
        return Merged(Transposed(byTarget), merge);
    }

    /// <summary>The same edges the other way round.</summary>
    public static Adjacency Transposed(Adjacency rows)
    {
        var starts = Starts(rows.VertexCount, rows.Targets);
        var next = starts.AsSpan(0, rows.VertexCount).ToArray();
        var targets = new int[rows.EdgeCount];
        var weights = rows.Weights is null ? null : new double[rows.EdgeCount];
        for (var v = 0; v < rows.VertexCount; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                var place = next[rows.Targets[e]]++;
                targets[place] = v;
                if (weights is not null) weights[place] = rows.Weights![e];
            }
        }

        return new Adjacency(starts, targets, weights);
    }

    /// <summary>Directions forgotten: each edge stands in the rows of both its ends, what goes both ways is one. Loops are left
    /// out.</summary>
    public static Adjacency BothWays(Adjacency forward, Adjacency backward, Func<double, double, double> merge)
    {
        var offsets = new int[forward.VertexCount + 1];
        var targets = new int[forward.EdgeCount + backward.EdgeCount];
        var weights = forward.Weights is null ? null : new double[targets.Length];
        var kept = 0;
        for (var v = 0; v < forward.VertexCount; v++)
        {
            var (i, j) = (forward.Offsets[v], backward.Offsets[v]);
            var (iEnd, jEnd) = (forward.Offsets[v + 1], backward.Offsets[v + 1]);
            while (i < iEnd || j < jEnd)
            {
                var (a, b) = (i < iEnd ? forward.Targets[i] : int.MaxValue, j < jEnd ? backward.Targets[j] : int.MaxValue);
                var target = Math.Min(a, b);
                if (target != v)
                {
                    targets[kept] = target;
                    if (weights is not null)
                        weights[kept] = a == b ? merge(forward.Weights![i], backward.Weights![j]) : a < b ? forward.Weights![i]
                            : backward.Weights![j];
                    kept++;
                }

                if (a == target) i++;
                if (b == target) j++;
            }

            offsets[v + 1] = kept;
        }

        Array.Resize(ref targets, kept);
        if (weights is not null) Array.Resize(ref weights, kept);
        return new Adjacency(offsets, targets, weights);
    }

    /// <summary>The same graph with other numbers.</summary>
    /// <param name="order">The old number of each new one.</param>
    public static Adjacency Renumbered(Adjacency rows, int[] order)
    {
        var number = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            number[order[i]] = i;

        var offsets = new int[order.Length + 1];
        var targets = new int[rows.EdgeCount];
        var weights = rows.Weights is null ? null : new double[rows.EdgeCount];
        for (var i = 0; i < order.Length; i++)
        {
            var place = offsets[i];
            for (var e = rows.Offsets[order[i]]; e < rows.Offsets[order[i] + 1]; e++, place++)
            {
                targets[place] = number[rows.Targets[e]];
                if (weights is not null) weights[place] = rows.Weights![e];
            }

            offsets[i + 1] = place;
        }

        // Twice the other way round is the same with rows in order.
        return Transposed(Transposed(new Adjacency(offsets, targets, weights)));
    }

    private static Adjacency Counted(int vertices, int[] keys, int[] values, double[]? weights)
    {
        var starts = Starts(vertices, keys);
        var next = starts.AsSpan(0, vertices).ToArray();
        var rowValues = new int[values.Length];
        var rowWeights = weights is null ? null : new double[values.Length];
        for (var e = 0; e < values.Length; e++)
        {
            var place = next[keys[e]]++;
            rowValues[place] = values[e];
            if (rowWeights is not null) rowWeights[place] = weights![e];
        }

        return new Adjacency(starts, rowValues, rowWeights);
    }

    private static int[] Starts(int vertices, int[] keys)
    {
        var starts = new int[vertices + 1];
        foreach (var key in keys)
            starts[key + 1]++;
        for (var v = 0; v < vertices; v++)
            starts[v + 1] += starts[v];
        return starts;
    }

    private static Adjacency Merged(Adjacency rows, Func<double, double, double> merge)
    {
        var (targets, weights) = (rows.Targets, rows.Weights);
        var offsets = new int[rows.VertexCount + 1];
        var kept = 0;
        for (var v = 0; v < rows.VertexCount; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                if (kept > offsets[v] && targets[kept - 1] == targets[e])
                {
                    if (weights is not null) weights[kept - 1] = merge(weights[kept - 1], weights[e]);
                    continue;
                }

                targets[kept] = targets[e];
                if (weights is not null) weights[kept] = weights[e];
                kept++;
            }

            offsets[v + 1] = kept;
        }

        if (kept == rows.EdgeCount) return rows;
        return new Adjacency(offsets, targets[..kept], weights?[..kept]);
    }
}
