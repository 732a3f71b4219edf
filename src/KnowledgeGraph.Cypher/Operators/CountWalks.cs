using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>One row with how many walks go over two different relationships, one on either side of a node of the input.</summary>
internal sealed class CountWalks(Operator input, int centre, (Hop First, Hop Second) hops, int slot) : Operator(input)
{
    public override string Description => $"CountWalks {hops.First}, {hops.Second}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        frame.Row[slot] = Value.Of(Count(frame));
        yield return frame.Row;
    }

    private long Count(Frame frame)
    {
        if (hops.First.Resolve(frame) is not { } first || hops.Second.Resolve(frame) is not { } second) return 0;
        var sum = 0L;
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            var node = row[centre].AsEntityId();
            var count = first.Count(frame, node);
            if (count > 0) sum = checked(sum + (count * second.Count(frame, node)) - first.CountShared(frame, node, second));
        }

        return sum;
    }
}
