using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>
/// Writes down the batches that build the graph, one JSON line a transaction, for another client to send them again: every statement that writes, whatever its parameters are called, and none
/// that reads. Left out is what only our pipeline needs: the marks for the next derivation and the sweep of what nobody names. Not thread-safe.
/// </summary>
internal sealed partial class RecordingConnection(ICypherConnection inner, StreamWriter file) : ICypherConnection
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new WholeFloatConverter(), new MomentConverter() } };

    public string Description => inner.Description;

    public long Rows { get; private set; }

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        List<CypherStatement> sent = [];
        var result = await inner.WriteAsync(
            transaction =>
            {
                sent.Clear();
                return work(new Transaction(transaction, sent));
            },
            cancellation);
        if (sent.Count > 0) await file.WriteLineAsync(JsonSerializer.Serialize(sent.Select(statement => new { text = statement.Text, parameters = statement.Parameters }), Format));
        Rows += sent.Sum(statement => statement.Parameters.Values.OfType<IReadOnlyCollection<object?>>().Sum(rows => (long)rows.Count));
        return result;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [GeneratedRegex(@"\b(MERGE|CREATE|SET|DELETE|REMOVE)\b")]
    private static partial Regex Writing();

    private static bool IsData(string text) =>
        Writing().IsMatch(text) && !text.Contains(":Stale", StringComparison.Ordinal) && !text.Contains("DETACH DELETE", StringComparison.Ordinal);

    private sealed class Transaction(ICypherTransaction inner, List<CypherStatement> sent) : ICypherTransaction
    {
        public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
        {
            if (IsData(statement.Text)) sent.Add(statement);
            return inner.RunAsync(statement, cancellation);
        }
    }
}
