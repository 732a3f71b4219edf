using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>For each row the matches of the whole pattern; where there is none, what is not known of the pattern is created.</summary>
/// <param name="match">The nested plan that looks for the pattern.</param>
/// <param name="slots">The slots that a match fills.</param>
/// <param name="bound">Slots of nodes that the pattern takes from before: null there is an error.</param>
internal sealed class Merge(
    Operator input, Operator match, PatternCreation create, MergeActions actions, (int[] Introduced, int[] Bound) slots) : Operator(input, match)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            Check(frame);
            var matches = new RowBuffer(slots.Introduced);
            foreach (var found in Inputs[1].Rows(frame)) matches.Add(found);
            if (matches.Count == 0)
            {
                create.Run(frame);
                foreach (var write in actions.OnCreate) write.Run(frame);
                yield return row;
                continue;
            }

            for (var i = 0; i < matches.Count; i++)
            {
                matches.Restore(i, row);
                foreach (var write in actions.OnMatch) write.Run(frame);
                yield return row;
            }
        }
    }

    private void Check(Frame frame)
    {
        foreach (var slot in slots.Bound)
            if (frame.Row[slot].Kind != ValueKind.Node)
                throw CypherException.Runtime(CypherErrorType.ArgumentError, "MissingNode", "MERGE cannot use null for a node that the pattern takes from before.");
        foreach (var node in create.Nodes) node.Properties.RefuseNulls(frame);
        foreach (var relationship in create.Relationships) relationship.Properties.RefuseNulls(frame);
    }
}

/// <summary>ON CREATE SET and ON MATCH SET.</summary>
internal sealed record MergeActions(IReadOnlyList<Write> OnCreate, IReadOnlyList<Write> OnMatch);
