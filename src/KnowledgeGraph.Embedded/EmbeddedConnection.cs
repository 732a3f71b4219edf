using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded.Connections;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Runs Cypher on an embedded graph, in this process. Reads run on snapshots, side by side; writes one after another. Nothing is retried, so the work runs once.
/// </summary>
/// <remarks>Work is done on the caller's thread; only waiting for one's turn is asynchronous. Do not begin a write within another transaction's work: it would wait for itself.</remarks>
public sealed class EmbeddedConnection : ICypherConnection
{
    private readonly EmbeddedGraph _graph;
    private readonly CypherEngine _engine;

    /// <param name="graph">Owned from now on: it is disposed with the connection.</param>
    public EmbeddedConnection(EmbeddedGraph graph, CypherEngineOptions? options = null)
    {
        _graph = graph;
        _engine = new CypherEngine(options);
    }

    public string Description => _graph.Description;

    /// <summary>The graph below, for what Cypher cannot say, such as <see cref="EmbeddedGraph.Check"/>.</summary>
    public EmbeddedGraph Graph => _graph;

    public async Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        using var reader = await StoreFaults.TranslateAsync(() => _graph.BeginReadAsync(cancellation));
        return await work(new EmbeddedTransaction(_engine, reader, writer: null));
    }

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        using var writer = await StoreFaults.TranslateAsync(() => _graph.BeginWriteAsync(cancellation));
        var transaction = new EmbeddedTransaction(_engine, writer, writer);
        var result = await work(transaction);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        return result;
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }
}
