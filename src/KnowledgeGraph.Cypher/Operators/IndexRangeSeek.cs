using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Nodes whose indexed property lies between bounds or starts with a text. The predicates are still tested afterwards: this only narrows.</summary>
/// <param name="comparisons">One with <c>STARTS WITH</c>, or at most one below and one above.</param>
internal sealed class IndexRangeSeek(
    Operator input, int slot, IndexDefinition index, int label, IReadOnlyList<(BinaryOperator Operator, Evaluator Bound)> comparisons) : Operator(input)
{
    public override string Description =>
        $"IndexRangeSeek {index.LabelsOrTypes[0]}({index.Properties[0]}) {string.Join(", ", comparisons.Select(comparison => comparison.Operator))}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
            foreach (var node in Seek(frame))
            {
                frame.Budget.Step();
                row[slot] = Value.Node(node);
                yield return row;
            }
    }

    private IEnumerable<long> Seek(Frame frame)
    {
        RangeBound? lower = null;
        RangeBound? upper = null;
        foreach (var (comparison, bound) in comparisons)
        {
            var value = bound.Evaluate(frame);
            if (value.IsNull) return [];
            if (comparison == BinaryOperator.StartsWith) return value.Kind == ValueKind.String ? frame.Graph.SeekPrefix(index, value.AsString()) : [];
            // What the index has no order for is left to the predicate.
            if (!Indexable.Range(value)) continue;
            var limit = new RangeBound(value, comparison is BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual);
            if (comparison is BinaryOperator.Less or BinaryOperator.LessOrEqual) upper = limit;
            else lower = limit;
        }

        if (lower is not null || upper is not null) return frame.Graph.SeekRange(index, lower, upper);
        return frame.Token(label) is var token && token >= 0 ? frame.Graph.NodesWithLabel(token) : [];
    }
}
