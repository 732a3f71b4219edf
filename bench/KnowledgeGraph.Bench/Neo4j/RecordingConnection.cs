using System.Text.Json;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>Writes down the batches of rows that go through, one JSON line a transaction, for another client to send them again. Not thread-safe.</summary>
internal sealed class RecordingConnection(ICypherConnection inner, StreamWriter file) : ICypherConnection
{
    private static readonly string Now = "2026-11-24T12:00:00Z";

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
        if (sent.Count > 0) await file.WriteLineAsync(JsonSerializer.Serialize(sent.Select(statement => new { text = statement.Text, rows = statement.Parameters["rows"], now = Now })));
        Rows += sent.Sum(statement => ((IReadOnlyCollection<object?>)statement.Parameters["rows"]!).Count);
        return result;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Transaction(ICypherTransaction inner, List<CypherStatement> sent) : ICypherTransaction
    {
        public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
        {
            if (statement.Parameters.GetValueOrDefault("rows") is IReadOnlyCollection<object?> { Count: > 0 }) sent.Add(statement);
            return inner.RunAsync(statement, cancellation);
        }
    }
}
