using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Components;

/// <summary>Tarjan's search (1972) without recursion.</summary>
internal static class StrongComponents
{
    private const int Settled = int.MaxValue;

    /// <summary>The component of each vertex, numbered as they are found, and how many there are.</summary>
    public static (int[] Component, int Count) Of(Adjacency rows)
    {
        var n = rows.VertexCount;
        var (offsets, targets) = (rows.Offsets, rows.Targets);
        var (visit, low, component) = (new int[n], new int[n], new int[n]);
        var (path, open, next) = (new int[n], new int[n], new int[n]);
        var (visits, count, opened) = (0, 0, 0);
        for (var root = 0; root < n; root++)
        {
            if (visit[root] != 0) continue;
            var depth = 0;
            Enter(root);
            while (depth > 0)
            {
                var v = path[depth - 1];
                if (next[v] < offsets[v + 1])
                {
                    var u = targets[next[v]++];
                    if (visit[u] == 0) Enter(u);
                    else if (visit[u] < low[v]) low[v] = visit[u]; // the settled are never lower
                    continue;
                }

                depth--;
                if (depth > 0) low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[v]);
                if (low[v] == visit[v]) Close(v);
            }

            void Enter(int v)
            {
                visit[v] = low[v] = ++visits;
                next[v] = offsets[v];
                open[opened++] = v;
                path[depth++] = v;
            }
        }

        return (component, count);

        void Close(int v)
        {
            int u;
            do
            {
                u = open[--opened];
                component[u] = count;
                visit[u] = Settled;
            }
            while (u != v);
            count++;
        }
    }
}
