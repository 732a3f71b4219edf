using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>How many paths between two ends a selector wants.</summary>
/// <param name="Count">Gives a positive integer.</param>
/// <param name="Groups">All paths of one length count as one.</param>
internal sealed record PathCount(Evaluator Count, bool Groups)
{
    public long Read(Frame frame)
    {
        var count = Count.Evaluate(frame);
        return count.Kind == ValueKind.Integer && count.AsInteger() > 0
            ? count.AsInteger()
            : throw CypherException.Runtime(CypherErrorType.ArgumentError, CypherErrorDetail.InvalidArgumentValue,
                $"The number of paths is a positive integer, not {ValueTypes.Describe(count)}.");
    }
}

/// <summary>What has been taken for one pair of ends. Paths come in the order of their lengths.</summary>
internal sealed class PathQuota(long count, bool groups)
{
    private long _taken;
    private int _length = -1;

    public bool IsFull => !groups && _taken >= count;

    public bool TryTake(int length)
    {
        if (groups && length == _length) return true;
        if (_taken >= count) return false;
        _taken++;
        _length = length;
        return true;
    }
}
