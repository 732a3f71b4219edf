using KnowledgeGraph.Analysis.Compact;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.Analysis.Balance;

/// <summary>
/// Counts the balanced and unbalanced triangles of a signed graph and keeps the strongest unbalanced ones. Directions are forgotten: the signed weights of all
/// edges between two vertices are added up, and a pair whose sum is 0 counts as not joined. Loops and vertices without edges play no part.
/// </summary>
/// <remarks>Time grows with edges times the square root of edges (each triangle is found once, from its vertex of lowest degree).</remarks>
public sealed class StructuralBalanceAlgorithm<TVertex, TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : AlgorithmBase<IVertexAndEdgeListGraph<TVertex, TEdge>>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>How many of the strongest unbalanced triangles are kept.</summary>
    public int Keep { get; init; } = 10;

    public long Balanced { get; private set; }

    public long Unbalanced { get; private set; }

    /// <summary>The share of triangles that are balanced, or null where there are none.</summary>
    public double? BalancedShare => Balanced + Unbalanced == 0 ? null : (double)Balanced / (Balanced + Unbalanced);

    /// <summary>The strongest unbalanced triangles, strongest first, then in the graph's order of vertices.</summary>
    public IReadOnlyList<SignedTriangle<TVertex>> StrongestUnbalanced { get; private set; } = [];

    protected override void InternalCompute()
    {
        (Balanced, Unbalanced) = (0, 0);
        var compact = CompactGraph<TVertex>.Undirected(VisitedGraph, signedWeight);
        var strongest = new PriorityQueue<Found, Found>(Comparer<Found>.Create((x, y) => y.CompareTo(x)));
        foreach (var found in Triangles(compact))
        {
            if (found.IsBalanced)
            {
                Balanced++;
                continue;
            }

            Unbalanced++;
            strongest.Enqueue(found, found);
            if (strongest.Count > Keep) strongest.Dequeue();
        }

        StrongestUnbalanced = [.. strongest.UnorderedItems.Select(item => item.Element).Order().Select(found => found.Named(compact.Vertices))];
    }

    private IEnumerable<Found> Triangles(CompactGraph<TVertex> graph)
    {
        var n = graph.VertexCount;
        var weightTo = new double[n]; // of the current vertex's joined neighbours that come after it; 0 for all others
        for (var a = 0; a < n; a++)
        {
            ThrowIfCancellationRequested();
            for (var e = graph.Offsets[a]; e < graph.Offsets[a + 1]; e++)
            {
                if (After(a, graph.Targets[e])) weightTo[graph.Targets[e]] = graph.Weights[e];
            }

            for (var e = graph.Offsets[a]; e < graph.Offsets[a + 1]; e++)
            {
                var b = graph.Targets[e];
                if (weightTo[b] == 0) continue;
                for (var f = graph.Offsets[b]; f < graph.Offsets[b + 1]; f++)
                {
                    var c = graph.Targets[f];
                    if (weightTo[c] != 0 && graph.Weights[f] != 0 && After(b, c))
                        yield return Found.Of((a, b, graph.Weights[e]), (b, c, graph.Weights[f]), (a, c, weightTo[c]));
                }
            }

            for (var e = graph.Offsets[a]; e < graph.Offsets[a + 1]; e++)
                weightTo[graph.Targets[e]] = 0;
        }

        bool After(int v, int u)
        {
            var (degreeV, degreeU) = (graph.Offsets[v + 1] - graph.Offsets[v], graph.Offsets[u + 1] - graph.Offsets[u]);
            return degreeU > degreeV || (degreeU == degreeV && u > v);
        }
    }

    /// <summary>A triangle by vertex numbers, smallest first. Orders strongest first.</summary>
    private readonly record struct Found(double Strength, int A, int B, int C, bool AB, bool BC, bool AC) : IComparable<Found>
    {
        public bool IsBalanced => AB ^ BC ^ AC;

        public static Found Of(params ReadOnlySpan<(int From, int To, double Weight)> sides)
        {
            var (a, b, c) = (sides[0].From, sides[0].To, sides[1].To);
            if (a > b) (a, b) = (b, a);
            if (b > c) (b, c) = (c, b);
            if (a > b) (a, b) = (b, a);
            var strength = Math.Min(Math.Abs(sides[0].Weight), Math.Min(Math.Abs(sides[1].Weight), Math.Abs(sides[2].Weight)));
            return new Found(strength, a, b, c, For(sides, a, b), For(sides, b, c), For(sides, a, c));
        }

        public int CompareTo(Found other)
        {
            var strongerFirst = other.Strength.CompareTo(Strength);
            return strongerFirst != 0 ? strongerFirst : (A, B, C).CompareTo((other.A, other.B, other.C));
        }

        public SignedTriangle<TVertex> Named(IReadOnlyList<TVertex> vertices) => new(vertices[A], vertices[B], vertices[C], AB, BC, AC, Strength);

        private static bool For(ReadOnlySpan<(int From, int To, double Weight)> sides, int x, int y)
        {
            foreach (var (from, to, weight) in sides)
            {
                if ((from, to) == (x, y) || (from, to) == (y, x)) return weight > 0;
            }

            return false;
        }
    }
}
