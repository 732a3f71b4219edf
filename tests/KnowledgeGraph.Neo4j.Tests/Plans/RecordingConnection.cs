using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j.Tests.Plans;

/// <summary>Passes everything on and remembers the statements that ran in write transactions, by their text.</summary>
internal sealed class RecordingConnection(ICypherConnection inner) : ICypherConnection
{
    public Dictionary<string, CypherStatement> Written { get; } = [];

    public string Description => inner.Description;

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) =>
        inner.WriteAsync(transaction => work(new Recording(transaction, Written)), cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Recording(ICypherTransaction transaction, Dictionary<string, CypherStatement> written) : ICypherTransaction
    {
        public Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
        {
            written[statement.Text] = statement;
            return transaction.RunAsync(statement, cancellation);
        }

        public Task TakeTurnAsync(CancellationToken cancellation = default) => transaction.TakeTurnAsync(cancellation);
    }
}
