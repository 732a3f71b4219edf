using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Nodes that a pattern takes from earlier clauses: where one of them is null, the pattern matches nothing.</summary>
internal sealed class BoundNodes(Operator input, int[] slots) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
            if (Array.TrueForAll(slots, slot => row[slot].Kind == ValueKind.Node))
                yield return row;
    }
}
