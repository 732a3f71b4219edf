using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// For each row of the first input those rows of the second whose keys are equal. The second input does not depend on the first: it is run once, when the first row comes, and held in a hash table.
/// </summary>
internal sealed class HashJoin(Operator input, Operator part, JoinedRows joined, (Evaluator[] Input, Evaluator[] Part) keys, string text) : Operator(input, part)
{
    public override string Description => $"HashJoin {text}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        JoinTable? table = null;
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            if (Key(frame, keys.Input) is not { } key) continue;
            table ??= Build(frame);
            for (var i = table.First(key); i >= 0; i = table.Next(i))
            {
                frame.Budget.Step();
                table.Restore(i, row);
                if (!joined.RepeatsRelationship(row)) yield return row;
            }
        }
    }

    private JoinTable Build(Frame frame)
    {
        var table = new JoinTable(joined.Slots);
        foreach (var row in Inputs[1].Rows(frame))
        {
            if (Key(frame, keys.Part) is not { } key) continue;
            table.Add(key, row);
            frame.CheckHeld(table.Count);
        }

        return table;
    }

    /// <summary>Null where the key equals nothing: null, NaN, or a list or map with one of them inside.</summary>
    private static Value? Key(Frame frame, Evaluator[] parts)
    {
        var key = parts.Length == 1 ? parts[0].Evaluate(frame) : Value.Of(Array.ConvertAll(parts, part => part.Evaluate(frame)));
        return Comparison.AreEqual(key, key) == true ? key : null;
    }
}
