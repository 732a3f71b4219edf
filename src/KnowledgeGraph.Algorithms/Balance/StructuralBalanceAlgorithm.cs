using KnowledgeGraph.Algorithms.Clustering;
using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>
/// Counts the triangles of a signed graph by their signs and keeps the strongest unbalanced ones. Directions are forgotten: the signed
/// weights of all edges between two vertices are added up, and a pair whose sum is 0 counts as not joined. Loops and vertices without
/// edges play no part.
/// </summary>
/// <remarks>Time grows with edges times the square root of edges.</remarks>
public sealed class StructuralBalanceAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CompactAlgorithm<TVertex, TEdge>(graph, signedWeight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>How many of the strongest unbalanced triangles are kept.</summary>
    public int Keep { get; init; } = 10;

    public TriadCensus Census { get; private set; }

    /// <summary>The strongest unbalanced triangles, strongest first, then in the graph's order of vertices.</summary>
    public IReadOnlyList<SignedTriangle<TVertex>> StrongestUnbalanced { get; private set; } = [];

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var signs = SignedRows.Of(graph);
        var byAgainst = new long[4];
        var strongest = new PriorityQueue<Found, Found>(Comparer<Found>.Create((x, y) => y.CompareTo(x)));
        TriangleSearch.Run(signs, ThrowIfCancellationRequested, (a, b, c) =>
        {
            var found = Found.Of(signs, a, b, c);
            byAgainst[found.Against]++;
            if (found.Against is 0 or 2 || Keep == 0) return;
            strongest.Enqueue(found, found);
            if (strongest.Count > Keep) strongest.Dequeue();
        });
        Census = new TriadCensus(byAgainst[0], byAgainst[1], byAgainst[2], byAgainst[3]);
        StrongestUnbalanced = [.. strongest.UnorderedItems.Select(item => item.Element).Order()
            .Select(found => found.Named(graph.Vertices))];
    }

    /// <summary>A triangle by vertex numbers, smallest first, with its signed sides. Orders strongest first.</summary>
    private readonly record struct Found(int A, int B, int C, double AB, double BC, double AC) : IComparable<Found>
    {
        public int Against => (AB < 0 ? 1 : 0) + (BC < 0 ? 1 : 0) + (AC < 0 ? 1 : 0);

        private double Strength => Math.Min(Math.Abs(AB), Math.Min(Math.Abs(BC), Math.Abs(AC)));

        public static Found Of(Adjacency signs, int a, int b, int c)
        {
            Span<int> corners = [a, b, c];
            corners.Sort();
            (a, b, c) = (corners[0], corners[1], corners[2]);
            return new Found(a, b, c, SignedRows.Between(signs, a, b), SignedRows.Between(signs, b, c), SignedRows.Between(signs, a, c));
        }

        public int CompareTo(Found other)
        {
            var strongerFirst = other.Strength.CompareTo(Strength);
            return strongerFirst != 0 ? strongerFirst : (A, B, C).CompareTo((other.A, other.B, other.C));
        }

        public SignedTriangle<TVertex> Named(IReadOnlyList<TVertex> vertices)
            => new(vertices[A], vertices[B], vertices[C], AB > 0, BC > 0, AC > 0, Strength);
    }
}
