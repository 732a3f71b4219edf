using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Components;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>
/// The frustration index (Harary 1959): the least weight of edges that stand in the way of two camps, edges for between the camps and
/// against within one; 0 means that the graph is balanced. Directions are forgotten: the signed weights between two vertices are added
/// up. Give signs of 1 and -1 to count edges.
/// </summary>
/// <remarks>
/// The problem is NP-hard. Each biconnected component is solved on its own (Aref, Mason and Wilson 2018): by branch and bound within
/// <see cref="Budget"/>, which is enough for some 30 to 40 vertices; beyond, the best of <see cref="Restarts"/> descents is the upper
/// bound and unbalanced triangles without a common edge the lower.
/// </remarks>
public sealed class FrustrationIndexAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CompactAlgorithm<TVertex, TEdge>(graph, signedWeight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>How many vertices branch and bound may look at in each component, some 100 million a second; 0 gives bounds only.</summary>
    public long Budget { get; init; } = 100_000_000;

    public int Restarts { get; init; } = 64;

    public int Seed { get; init; } = 1;

    public double LowerBound { get; private set; }

    /// <summary>What the camps of <see cref="Sides"/> leave frustrated.</summary>
    public double UpperBound { get; private set; }

    /// <summary>Whether the bounds meet.</summary>
    public bool IsExact => UpperBound - LowerBound < 1e-9;

    /// <summary>The camp of each vertex, false or true; the first vertex of each part is in false.</summary>
    public IReadOnlyDictionary<TVertex, bool> Sides { get; private set; } = new Dictionary<TVertex, bool>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var rows = SignedRows.Of(graph);
        var blocks = new LowPointSearch(rows).Blocks;
        var solved = new SignedBlock[blocks.Count];
        InParallel(blocks.Count, () => 0, (_, b) => solved[b] = SignedBlock.Solve(rows, blocks[b], this, () => IsStopping), _ => { });
        (LowerBound, UpperBound) = (solved.Sum(block => block.Lower), solved.Sum(block => block.Upper));
        Sides = graph.Values(Join(rows.VertexCount, solved));
    }

    /// <summary>Blocks that share a vertex are turned so that they agree on it.</summary>
    private static bool[] Join(int vertices, SignedBlock[] blocks)
    {
        var sides = new bool[vertices];
        var placed = new bool[vertices];
        var blocksOf = blocks.SelectMany(block => block.Vertices.Select(v => (v, block))).ToLookup(pair => pair.v, pair => pair.block);
        for (var root = 0; root < vertices; root++)
        {
            if (placed[root]) continue;
            placed[root] = true;
            var open = new Stack<int>([root]);
            while (open.TryPop(out var at))
            {
                foreach (var block in blocksOf[at])
                {
                    var turn = block.SideOf(at) != sides[at];
                    foreach (var v in block.Vertices.Where(v => !placed[v]))
                    {
                        sides[v] = block.SideOf(v) ^ turn;
                        placed[v] = true;
                        open.Push(v);
                    }
                }
            }
        }

        return sides;
    }

    private sealed class SignedBlock(int[] vertices, bool[] sides, double lower, double upper)
    {
        public int[] Vertices => vertices;

        public double Lower => lower;

        public double Upper => upper;

        public bool SideOf(int vertex) => sides[Array.BinarySearch(vertices, vertex)];

        public static SignedBlock Solve(Adjacency rows, int[] vertices, FrustrationIndexAlgorithm<TVertex, TEdge> options,
            Func<bool> isStopping)
        {
            var part = FrustrationSearch.Part(rows, vertices);
            var search = new FrustrationSearch(part, isStopping);
            search.Descend(options.Restarts, options.Seed);
            var lower = FrustrationSearch.DisjointTriangles(part);
            if (search.Best > lower && options.Budget > 0 && search.Branch(options.Budget)) lower = search.Best;
            return new SignedBlock(vertices, search.BestSides, lower, search.Best);
        }
    }
}
