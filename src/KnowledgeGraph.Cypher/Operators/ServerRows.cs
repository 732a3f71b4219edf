using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// Rows of a table that the server answers, such as SHOW TRANSACTIONS; without a server the rows that the table has alone.
/// </summary>
/// <param name="ids">What TERMINATE names: a string, or a list of strings. Null for tables that are only shown.</param>
internal sealed class ServerRows(ShowTable table, Evaluator? ids, int[] slots) : Operator
{
    public override string Description => $"Server {table.Server}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var named = ids is null ? [] : Names(ids.Evaluate(frame)).ToList();
        foreach (var values in frame.Server is { } server ? Ask(server, named) : Alone(frame, named))
        {
            frame.Budget.Step();
            for (var i = 0; i < slots.Length; i++) frame.Row[slots[i]] = values[i];
            yield return frame.Row;
        }
    }

    private IEnumerable<Value[]> Ask(IServerTables server, IReadOnlyList<string> named) =>
        server.Rows(table.Server!.Value, named).Select(row => table.Columns.Select(column => row.GetValueOrDefault(column)).ToArray());

    /// <summary>Without a server a transaction ends with the call that runs it, so that there is never another one to be found.</summary>
    private IEnumerable<Value[]> Alone(Frame frame, List<string> named) =>
        ids is null ? table.Rows(frame.Graph) : named.Select(id => (Value[])[Value.Of(id), Value.Null, Value.Of("Transaction not found.")]);

    private static IEnumerable<string> Names(Value value) => value.Kind switch
    {
        ValueKind.String => [value.AsString()],
        ValueKind.List => value.AsList().SelectMany(Names),
        _ => throw CypherException.Runtime(
            CypherErrorType.ArgumentError, CypherErrorDetail.InvalidArgumentType, $"The id of a transaction is a STRING, not a {ValueTypes.Describe(value)}."),
    };
}
