using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>The nodes of a label whose property equals a value that no row changes, where no index knows them: the engine looks through all.</summary>
internal sealed class PropertyScan(Operator input, int slot, int label, int key, (Evaluator Value, string Text) wanted) : Operator(input)
{
    public override string Description => $"PropertyScan {wanted.Text}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var (labelToken, keyToken, value) = (frame.Token(label), frame.Token(key), wanted.Value.Evaluate(frame));
            if (labelToken < 0 || keyToken < 0 || value.IsNull) continue;
            foreach (var node in frame.Graph.NodesWithLabel(labelToken, keyToken, value))
            {
                frame.Budget.Step();
                row[slot] = Value.Node(node);
                yield return row;
            }
        }
    }
}
