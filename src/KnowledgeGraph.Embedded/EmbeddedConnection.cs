using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded.Connections;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Runs Cypher on an embedded graph, in this process. Reads run on snapshots, side by side; writes one after another. Nothing is retried, so the work runs once.
/// </summary>
/// <remarks>Work is done on the caller's thread; only waiting for one's turn is asynchronous.</remarks>
public sealed class EmbeddedConnection : ICypherConnection
{
    private readonly EmbeddedGraph _graph;
    private readonly CypherEngine _engine;
    private readonly AsyncLocal<Nesting> _nesting = new();

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
        if (_graph.IsInMemory && _nesting.Value == Nesting.Write) throw WaitsForItself();
        var isWithin = _graph.IsInMemory && _nesting.Value == Nesting.Read;
        if (_nesting.Value == Nesting.None) _nesting.Value = Nesting.Read;
        using var reader = isWithin ? _graph.BeginReadWithin() : await StoreFaults.TranslateAsync(() => _graph.BeginReadAsync(cancellation));
        return await work(new EmbeddedTransaction(_engine, reader, writer: null));
    }

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        if (_nesting.Value == Nesting.Write || (_graph.IsInMemory && _nesting.Value != Nesting.None)) throw WaitsForItself();
        _nesting.Value = Nesting.Write;
        using var writer = await StoreFaults.TranslateAsync(() => _graph.BeginWriteAsync(cancellation));
        var transaction = new EmbeddedTransaction(_engine, writer, writer);
        var result = await work(transaction);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        return result;
    }

    private static InvalidOperationException WaitsForItself() =>
        new("This transaction was begun within the work of another one that it would have to wait for. Run its statements in the outer transaction.");

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What transaction of this connection the current flow of calls is in.</summary>
    private enum Nesting
    {
        None,
        Read,
        Write,
    }
}
