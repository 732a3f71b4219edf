using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// Breadth-first search from both ends, a whole level at a time from the side with fewer nodes. The first level at which the sides meet gives the shortest paths,
/// and each of them crosses exactly one of the nodes where they meet.
/// </summary>
internal sealed class BidirectionalSearch(Frame frame, PathShape shape, bool all)
{
    public IEnumerable<IReadOnlyList<long>> Find(long from, long to)
    {
        if (!StepFilter.AllowStart(shape.Steps, frame, from) || !StepFilter.AllowStart(shape.Steps, frame, to)) yield break;
        if (from == to)
        {
            if (shape.Minimum == 0) yield return [];
            yield break;
        }

        if (!shape.Types.TryResolve(frame, out var types)) yield break;
        var (near, far) = (new Side(from), new Side(to));
        var maximum = Math.Min(shape.Maximum ?? int.MaxValue, frame.MaxPathLength);
        while (near.Depth + far.Depth < maximum && near.Level.Count > 0 && far.Level.Count > 0)
        {
            var nearIsNext = near.Level.Count <= far.Level.Count;
            Grow(nearIsNext ? near : far, nearIsNext ? shape.Direction : shape.Direction.Reversed(), types);
            var meeting = near.Level.Where(node => far.IsLevel(node)).ToList();
            if (meeting.Count == 0) continue;
            foreach (var node in meeting)
                foreach (var head in near.Paths(node))
                    foreach (var tail in far.Paths(node))
                    {
                        yield return [.. head.Reverse(), .. tail];
                        if (!all) yield break;
                    }

            yield break;
        }
    }

    private void Grow(Side side, Direction direction, int[] types)
    {
        var next = new List<long>();
        var depth = side.Depth + 1;
        foreach (var node in side.Level)
        {
            frame.Budget.Step();
            foreach (var relationship in frame.Graph.Expand(node, direction, types))
            {
                var other = relationship.Other(node);
                if (side.Depths.TryGetValue(other, out var known) && (known != depth || !all)) continue;
                if (!StepFilter.Allow(shape.Steps, frame, relationship, other)) continue;
                if (side.Depths.TryAdd(other, depth))
                {
                    next.Add(other);
                    side.Parents[other] = [];
                }

                side.Parents[other].Add((relationship.Id, node));
            }
        }

        side.Level = next;
        side.Depth = depth;
        frame.CheckHeld(side.Depths.Count);
    }

    private sealed class Side(long start)
    {
        public int Depth { get; set; }

        public List<long> Level { get; set; } = [start];

        public Dictionary<long, int> Depths { get; } = new() { [start] = 0 };

        public Dictionary<long, List<(long Relationship, long Node)>> Parents { get; } = [];

        public bool IsLevel(long node) => Depths.TryGetValue(node, out var depth) && depth == Depth;

        /// <summary>All ways from the node back to the start of this side, without recursion: partial ways are kept in a stack.</summary>
        public IEnumerable<long[]> Paths(long node)
        {
            var open = new Stack<(long Node, long[] Path)>();
            open.Push((node, []));
            while (open.TryPop(out var way))
            {
                if (!Parents.TryGetValue(way.Node, out var parents))
                    yield return way.Path;
                else
                    foreach (var (relationship, parent) in parents)
                        open.Push((parent, [.. way.Path, relationship]));
            }
        }
    }
}

/// <summary>All walks between two nodes, shortest first; no relationship twice in one walk.</summary>
internal sealed class WalksByLength(Frame frame, PathShape shape)
{
    public IEnumerable<IReadOnlyList<long>> Find(long from, long to)
    {
        if (!shape.Types.TryResolve(frame, out var types) || !StepFilter.AllowStart(shape.Steps, frame, from)) yield break;
        var open = new Queue<(long Node, long[] Walk)>();
        open.Enqueue((from, []));
        var maximum = Math.Min(shape.Maximum ?? int.MaxValue, frame.MaxPathLength);
        while (open.TryDequeue(out var way))
        {
            frame.Budget.Step();
            frame.CheckHeld(open.Count);
            if (way.Walk.Length >= maximum) continue;
            foreach (var relationship in frame.Graph.Expand(way.Node, shape.Direction, types))
            {
                var node = relationship.Other(way.Node);
                if (way.Walk.Contains(relationship.Id) || !StepFilter.Allow(shape.Steps, frame, relationship, node)) continue;
                long[] walk = [.. way.Walk, relationship.Id];
                if (node == to) yield return walk;
                open.Enqueue((node, walk));
            }
        }
    }
}
