using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Nodes whose indexed properties equal the values.</summary>
internal sealed class IndexSeek(Operator input, int slot, IndexDefinition index, Evaluator[] values) : Operator(input)
{
    public override string Description => $"IndexSeek {index.LabelsOrTypes[0]}({string.Join(", ", index.Properties)})";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var keys = new Value[values.Length];
        foreach (var row in Input.Rows(frame))
        {
            var usable = true;
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = values[i].Evaluate(frame);
                usable &= Indexable.Equality(keys[i]);
            }

            if (!usable) continue;
            foreach (var node in frame.Graph.Seek(index, keys))
            {
                frame.Budget.Step();
                row[slot] = Value.Node(node);
                yield return row;
            }
        }
    }
}

/// <summary>Nodes whose indexed property is in a list.</summary>
internal sealed class IndexInSeek(Operator input, int slot, IndexDefinition index, Evaluator list) : Operator(input)
{
    public override string Description => $"IndexSeek {index.LabelsOrTypes[0]}({index.Properties[0]}) IN";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var key = new Value[1];
        foreach (var row in Input.Rows(frame))
        {
            var value = list.Evaluate(frame);
            if (value.IsNull) continue;
            foreach (var wanted in ListValue.Of(value).Distinct())
            {
                if (!Indexable.Equality(wanted)) continue;
                frame.Budget.Step();
                key[0] = wanted;
                foreach (var node in frame.Graph.Seek(index, key))
                {
                    frame.Budget.Step();
                    row[slot] = Value.Node(node);
                    yield return row;
                }
            }
        }
    }
}

/// <summary>The node with an id, or with one of a list of ids.</summary>
internal sealed class NodeByIdSeek(Operator input, int slot, Evaluator id, bool isElementId, bool isList) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var value = id.Evaluate(frame);
            if (value.IsNull) continue;
            foreach (var wanted in isList ? ListValue.Of(value).Distinct() : [value])
            {
                frame.Budget.Step();
                if (Parse(wanted) is not { } node || !frame.Graph.NodeExists(node)) continue;
                row[slot] = Value.Node(node);
                yield return row;
            }
        }
    }

    private long? Parse(Value value)
    {
        if (!isElementId) return value.Kind == ValueKind.Integer ? value.AsInteger() : null;
        return value.Kind == ValueKind.String && value.AsString() is ['n', .. var digits] && long.TryParse(digits, out var node)
            && Functions.ElementId.OfNode(node) == value.AsString() ? node : null;
    }
}

/// <summary>Which values an index can be asked for.</summary>
internal static class Indexable
{
    public static bool Equality(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => false,
        ValueKind.Float => !double.IsNaN(value.AsFloat()),
        ValueKind.List => value.AsList().All(element => element.Kind != ValueKind.List && Equality(element)),
        _ => true,
    };

    public static bool Range(in Value value) => value.Kind is ValueKind.Integer or ValueKind.Float or ValueKind.String or ValueKind.Date
        or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime && Equality(value);
}
