using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// Every row of the first input with every row of the second, which does not depend on the first: it is run once, as far as its rows are asked for, and its rows are kept for the next ones.
/// </summary>
internal sealed class CartesianProduct(Operator input, Operator part, JoinedRows joined) : Operator(input, part)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        RowBuffer? kept = null;
        foreach (var row in Input.Rows(frame))
        {
            if (kept is null)
            {
                kept = new RowBuffer(joined.Slots);
                foreach (var _ in Inputs[1].Rows(frame))
                {
                    kept.Add(row);
                    frame.CheckHeld(kept.Count);
                    if (!joined.RepeatsRelationship(row)) yield return row;
                }

                continue;
            }

            for (var i = 0; i < kept.Count; i++)
            {
                frame.Budget.Step();
                kept.Restore(i, row);
                if (!joined.RepeatsRelationship(row)) yield return row;
            }
        }
    }
}
