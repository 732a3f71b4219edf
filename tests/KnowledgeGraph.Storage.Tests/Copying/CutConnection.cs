using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Tests.Copying;

/// <summary>A connection that is cut after so many write transactions, before the next one begins.</summary>
internal sealed class CutConnection(ICypherConnection inner, int writes) : ICypherConnection
{
    private int _left = writes;

    public string Description => inner.Description;

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) => inner.ReadAsync(work, cancellation);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default) =>
        _left-- > 0 ? inner.WriteAsync(work, cancellation) : throw new IOException("cut");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
