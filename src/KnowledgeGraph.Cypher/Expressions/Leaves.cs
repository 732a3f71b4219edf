using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

internal sealed class Constant(Value value) : Evaluator
{
    public Value Value { get; } = value;

    public override Value Evaluate(Frame frame) => Value;
}

internal sealed class SlotRead(int slot) : Evaluator
{
    public int Slot { get; } = slot;

    public override Value Evaluate(Frame frame) => frame.Row[Slot];
}

internal sealed class ParameterRead(int number) : Evaluator
{
    public override Value Evaluate(Frame frame) => frame.Parameters[number];
}

internal sealed class ListOf(Evaluator[] elements) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var list = new Value[elements.Length];
        for (var i = 0; i < list.Length; i++) list[i] = elements[i].Evaluate(frame);
        return Value.Of(list);
    }
}

internal sealed class MapOf(KeyValuePair<string, Evaluator>[] entries) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var map = new Dictionary<string, Value>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries) map[key] = value.Evaluate(frame);
        return Value.Of(map);
    }
}
