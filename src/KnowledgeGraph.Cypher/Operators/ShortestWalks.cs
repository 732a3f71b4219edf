using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// <c>SHORTEST k</c> and its like where the path is one repeated pattern: breadth first from the known node, so that paths come in the order of their lengths and
/// nobody has to find all of them.
/// </summary>
/// <param name="end">What the last node must meet, or null; it is asked before paths are selected.</param>
/// <param name="into">The last node is known.</param>
internal sealed class ShortestWalks(
    Operator input, RelationshipSlots slots, (RepeatedPlan Plan, VariableLength Length) path, PathCount count, (Evaluator? Test, bool Into) end) : Operator(input, path.Plan.Plan)
{
    public override string Description => $"ShortestWalks{(end.Into ? "Into" : "")} {path.Length.Minimum}..{path.Length.Maximum}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || (end.Into && row[slots.To].Kind != ValueKind.Node)) continue;
            var search = new Search(frame, this, count.Read(frame), end.Into ? row[slots.To].AsEntityId() : null);
            foreach (var way in search.Find(row[slots.From].AsEntityId()))
            {
                row[slots.To] = Value.Node(way.Node);
                search.Repetition.Fill(way.Walk(), slots);
                yield return row;
            }
        }
    }

    /// <summary>A walk as its last step and the walk before it.</summary>
    private sealed record Way(long Node, Way? Before, Repeat? Last, int Length)
    {
        public bool Crosses(Repeat repeat)
        {
            for (var way = this; way.Last is { } last; way = way.Before!)
                foreach (var id in last.Relationships)
                    if (Array.IndexOf(repeat.Relationships, id) >= 0)
                        return true;
            return false;
        }

        public List<Repeat> Walk()
        {
            var walk = new List<Repeat>();
            for (var way = this; way.Last is { } last; way = way.Before!) walk.Add(last);
            walk.Reverse();
            return walk;
        }
    }

    private sealed class Search(Frame frame, ShortestWalks step, long wanted, long? target)
    {
        private readonly int _minimum = step.Path.Length.Minimum ?? 1;
        private readonly int _maximum = Math.Min(step.Path.Length.Maximum ?? int.MaxValue, frame.MaxPathLength);

        // Where one path (or one length) is wanted, and a time is one relationship, what reaches a node later than others cannot be part of a shortest path.
        private readonly bool _prunes = wanted == 1 && (step.Path.Length.Minimum ?? 1) <= 1 && step.Path.Plan.Relationships.Length == 1;
        private readonly Dictionary<long, int> _reached = [];
        private readonly Dictionary<long, PathQuota?> _quotas = [];

        public Repetition Repetition { get; } = new(frame, step.Path.Plan);

        public IEnumerable<Way> Find(long from)
        {
            var open = new Queue<Way>();
            var start = new Way(from, null, null, 0);
            if (_minimum == 0 && Takes(start)) yield return start;
            open.Enqueue(start);
            while (open.TryDequeue(out var way))
            {
                frame.Budget.Step();
                if (target is { } only && _quotas.GetValueOrDefault(only) is { IsFull: true }) yield break;
                if (way.Length >= _maximum) continue;
                foreach (var repeat in Repetition.From(way.Node))
                {
                    if (way.Crosses(repeat) || repeat.Relationships.Any(id => step.Slots.IsTaken(frame.Row, id)) || IsLate(repeat.End, way.Length + 1)) continue;
                    var next = new Way(repeat.End, way, repeat, way.Length + 1);
                    if (next.Length >= _minimum && Takes(next)) yield return next;
                    open.Enqueue(next);
                    frame.CheckHeld(open.Count);
                }
            }
        }

        private bool IsLate(long node, int length)
        {
            if (!_prunes) return false;
            if (!_reached.TryGetValue(node, out var first))
            {
                _reached.Add(node, length);
                return false;
            }

            return first < length || !step.Count.Groups;
        }

        private bool Takes(Way way)
        {
            if (target is { } only && way.Node != only) return false;
            if (!_quotas.TryGetValue(way.Node, out var quota))
            {
                frame.Row[step.Slots.To] = Value.Node(way.Node);
                quota = step.End.Test is { } test && !test.IsTrue(frame) ? null : new PathQuota(wanted, step.Count.Groups);
                _quotas.Add(way.Node, quota);
            }

            return quota is not null && quota.TryTake(way.Length);
        }
    }

    private (RepeatedPlan Plan, VariableLength Length) Path => path;

    private RelationshipSlots Slots => slots;

    private PathCount Count => count;

    private (Evaluator? Test, bool Into) End => end;
}
