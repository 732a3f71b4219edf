using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>One relationship away from a node, to a node with all of the labels.</summary>
/// <param name="Direction">Seen from the node.</param>
internal sealed record Hop(Direction Direction, TypeSet Types, int[] Labels)
{
    /// <summary>The hop in the graph's tokens; null where the graph lacks the types or a label, so that nothing can match.</summary>
    public HopTokens? Resolve(Frame frame)
    {
        if (!Types.TryResolve(frame, out var types)) return null;
        var labels = Array.ConvertAll(Labels, frame.Token);
        if (labels.Contains(-1)) return null;
        var nodes = frame.Graph.CountNodes();
        // A label that every node has needs no test.
        return new HopTokens(Direction, types, Array.FindAll(labels, label => frame.Graph.CountNodes(label) != nodes));
    }

    public override string ToString() => $"{Direction} {Types}";
}

/// <param name="Labels">Those that tell nodes apart.</param>
internal sealed record HopTokens(Direction Direction, int[] Types, int[] Labels)
{
    public long Count(Frame frame, long node)
    {
        if (Labels.Length == 0) return frame.Graph.Degree(node, Direction, Types);
        var count = 0L;
        foreach (var relationship in frame.Graph.Expand(node, Direction, Types))
        {
            frame.Budget.Step();
            if (Fits(frame, relationship.Other(node))) count++;
        }

        return count;
    }

    /// <summary>As <see cref="Count"/>, without the relationships that the row has already.</summary>
    public long CountFree(Frame frame, Value[] row, RelationshipSlots slots)
    {
        var node = row[slots.From].AsEntityId();
        var count = 0L;
        foreach (var relationship in frame.Graph.Expand(node, Direction, Types))
        {
            frame.Budget.Step();
            if (!slots.IsTaken(row, relationship.Id) && Fits(frame, relationship.Other(node))) count++;
        }

        return count;
    }

    /// <summary>How many relationships of the node are counted by both hops.</summary>
    public long CountShared(Frame frame, long node, HopTokens other)
    {
        if (Types.Length > 0 && other.Types.Length > 0 && !Types.Intersect(other.Types).Any()) return 0;
        var types = Types.Length == 0 ? other.Types : other.Types.Length == 0 ? Types : [.. Types.Intersect(other.Types)];
        int[] labels = [.. Labels.Union(other.Labels)];
        if (Direction != other.Direction && Direction != Direction.Both && other.Direction != Direction.Both)
            return new HopTokens(Direction.Outgoing, types, labels).CountLoops(frame, node);
        return new HopTokens(Direction == Direction.Both ? other.Direction : Direction, types, labels).Count(frame, node);
    }

    private long CountLoops(Frame frame, long node) => Fits(frame, node) ? frame.Graph.Between(node, node, Direction, Types).Count() : 0;

    private bool Fits(Frame frame, long node)
    {
        foreach (var label in Labels)
            if (!frame.Graph.HasLabel(node, label))
                return false;
        return true;
    }
}
