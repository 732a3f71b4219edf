using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>DELETE reads all its rows first and only then deletes, so that the order of rows does not matter.</summary>
/// <param name="slots">The slots that are needed after it.</param>
internal sealed class Delete(Operator input, Evaluator[] targets, bool detach, int[] slots) : Operator(input)
{
    public override string Description => detach ? "DetachDelete" : "Delete";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var rows = new RowBuffer(slots);
        var nodes = new HashSet<long>();
        var relationships = new HashSet<long>();
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            rows.Add(row);
            frame.CheckHeld(rows.Count);
            foreach (var target in targets) Gather(target.Evaluate(frame), nodes, relationships);
        }

        foreach (var relationship in relationships) frame.Changes.DeleteRelationship(relationship);
        foreach (var node in nodes) frame.Changes.DeleteNode(node, detach);
        frame.Changes.DeleteDoomed();
        for (var i = 0; i < rows.Count; i++)
        {
            rows.Restore(i, frame.Row);
            yield return frame.Row;
        }
    }

    private static void Gather(in Value value, HashSet<long> nodes, HashSet<long> relationships)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                nodes.Add(value.AsEntityId());
                break;
            case ValueKind.Relationship:
                relationships.Add(value.AsEntityId());
                break;
            case ValueKind.Path:
                nodes.UnionWith(value.AsPath().Nodes);
                relationships.UnionWith(value.AsPath().Relationships);
                break;
            default:
                throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
                    $"DELETE takes nodes, relationships and paths, not {ValueTypes.Describe(value)}.");
        }
    }
}
