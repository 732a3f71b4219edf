using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>shortestPath and allShortestPaths between two known nodes: the slot of the relationship gets the list of relationships.</summary>
/// <param name="predicate">
/// What the path as a whole must meet, or null. The shortest path is the shortest of those that meet it: where the overall shortest ones do not, all longer walks are tried by length.
/// </param>
internal sealed class ShortestPaths(
    Operator input, RelationshipSlots slots, PathShape shape, bool all, (Project Path, Evaluator Test)? predicate) : Operator(input)
{
    public override string Description => $"{(all ? "AllShortestPaths" : "ShortestPath")} {shape}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || row[slots.To].Kind != ValueKind.Node) continue;
            var found = 0;
            foreach (var _ in Matching(frame, row, new BidirectionalSearch(frame, shape, all).Find(row[slots.From].AsEntityId(), row[slots.To].AsEntityId())))
            {
                found++;
                yield return row;
                if (!all) break;
            }

            if (found > 0 || predicate is null) continue;
            var length = int.MaxValue;
            foreach (var walk in Matching(frame, row, new WalksByLength(frame, shape).Find(row[slots.From].AsEntityId(), row[slots.To].AsEntityId())))
            {
                if (walk.Count > length) break;
                length = walk.Count;
                yield return row;
                if (!all) break;
            }
        }
    }

    private IEnumerable<IReadOnlyList<long>> Matching(Frame frame, Value[] row, IEnumerable<IReadOnlyList<long>> walks)
    {
        foreach (var walk in walks)
        {
            row[slots.Relationship] = Value.Of(walk.Select(Value.Relationship).ToArray());
            if (predicate is { } condition)
            {
                condition.Path.Fill(frame);
                if (!condition.Test.IsTrue(frame)) continue;
            }

            yield return walk;
        }
    }
}
