using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Rows that come from anywhere but the graph's nodes and relationships, such as SHOW INDEXES.</summary>
internal sealed class Table(Func<IGraphReader, IEnumerable<Value[]>> rows, int[] slots, string name) : Operator
{
    public override string Description => name;

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var values in rows(frame.Graph))
        {
            for (var i = 0; i < slots.Length; i++) frame.Row[slots[i]] = values[i];
            yield return frame.Row;
        }
    }
}
