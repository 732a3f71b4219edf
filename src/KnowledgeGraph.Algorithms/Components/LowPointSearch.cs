using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Components;

/// <summary>The depth-first search of Hopcroft and Tarjan (1973) over an undirected graph: where it would fall apart.</summary>
internal sealed class LowPointSearch
{
    private readonly Adjacency _rows;
    private readonly int[] _visit;
    private readonly int[] _low;
    private readonly int[] _parent;
    private readonly int[] _next;
    private readonly Stack<int> _open = new();

    public LowPointSearch(Adjacency undirected)
    {
        _rows = undirected;
        var n = undirected.VertexCount;
        (_visit, _low, _parent, _next) = (new int[n], new int[n], new int[n], new int[n]);
        IsArticulation = new bool[n];
        var visits = 0;
        for (var root = 0; root < n; root++)
        {
            if (_visit[root] == 0) Search(root, ref visits);
        }
    }

    public bool[] IsArticulation { get; }

    public List<(int A, int B)> Bridges { get; } = [];

    /// <summary>The vertices of each biconnected component that has an edge; articulation points stand in several.</summary>
    public List<int[]> Blocks { get; } = [];

    private void Search(int root, ref int visits)
    {
        var (path, rootChildren) = (new Stack<int>(), 0);
        Enter(root, -1, path, ref visits);
        while (path.TryPeek(out var v))
        {
            if (_next[v] < _rows.Offsets[v + 1])
            {
                var u = _rows.Targets[_next[v]++];
                if (_visit[u] == 0) Enter(u, v, path, ref visits);
                else if (u != _parent[v]) _low[v] = Math.Min(_low[v], _visit[u]);
                continue;
            }

            path.Pop();
            if (_parent[v] is >= 0 and var parent)
            {
                Leave(v, parent, isRoot: parent == root);
                if (parent == root) rootChildren++;
            }
        }

        IsArticulation[root] = rootChildren > 1;
        _open.Clear();
    }

    private void Enter(int v, int parent, Stack<int> path, ref int visits)
    {
        _visit[v] = _low[v] = ++visits;
        _parent[v] = parent;
        _next[v] = _rows.Offsets[v];
        _open.Push(v);
        path.Push(v);
    }

    private void Leave(int v, int parent, bool isRoot)
    {
        _low[parent] = Math.Min(_low[parent], _low[v]);
        if (_low[v] > _visit[parent]) Bridges.Add((Math.Min(v, parent), Math.Max(v, parent)));
        if (_low[v] < _visit[parent]) return;
        if (!isRoot) IsArticulation[parent] = true;
        var block = new List<int> { parent };
        int u;
        do
        {
            u = _open.Pop();
            block.Add(u);
        }
        while (u != v);
        Blocks.Add([.. block.Order()]);
    }
}
