using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>CALL procedure: for each row the procedure's rows, its wanted columns put into slots. A procedure without columns keeps the row as it is.</summary>
internal sealed class ProcedureCall(
    Operator input, Procedure procedure, Evaluator[] arguments, IReadOnlyList<(int Slot, int Column)> yields, SourcePosition position) : Operator(input)
{
    public override string Description => $"ProcedureCall {procedure.Signature.Name}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var rows = Results(frame);
            if (procedure.Signature.Results.Count == 0)
            {
                foreach (var _ in rows) frame.Budget.Step();
                yield return row;
                continue;
            }

            foreach (var result in rows)
            {
                frame.Budget.Step();
                foreach (var (slot, column) in yields) row[slot] = result[column];
                yield return row;
            }
        }
    }

    private IEnumerable<IReadOnlyList<Value>> Results(Frame frame) => frame.Server is { } server && procedure.Server is { } table
        ? server.Rows(table, []).Select(row => procedure.Signature.Results.Select(column => row.GetValueOrDefault(column.Name)).ToArray())
        : procedure.Run(frame.Graph, Arguments(frame));

    private Value[] Arguments(Frame frame)
    {
        var values = new Value[procedure.Signature.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) values[i] = Fit(arguments[i].Evaluate(frame), procedure.Signature.Arguments[i]);
        return values;
    }

    private Value Fit(Value value, ProcedureField field)
    {
        var type = field.Type.TrimEnd('?').ToUpperInvariant();
        if (value.IsNull && (field.Type.EndsWith('?') || field.Optional)) return value;
        return (type, value.Kind) switch
        {
            ("FLOAT", ValueKind.Integer) => Value.Of((double)value.AsInteger()),
            ("NUMBER", ValueKind.Integer or ValueKind.Float) => value,
            ("ANY", _) => value,
            ("INTEGER", ValueKind.Integer) or ("FLOAT", ValueKind.Float) or ("STRING", ValueKind.String) or ("BOOLEAN", ValueKind.Boolean) => value,
            ("MAP", ValueKind.Map) or ("NODE", ValueKind.Node) or ("RELATIONSHIP", ValueKind.Relationship) or ("PATH", ValueKind.Path) => value,
            (_, ValueKind.List) when type.StartsWith("LIST", StringComparison.Ordinal) => value,
            _ => throw CypherException.Syntax(CypherErrorDetail.InvalidArgumentType,
                $"{procedure.Signature.Name} takes a {field.Type} for {field.Name}, but got {ValueTypes.Describe(value)}.", position),
        };
    }
}
