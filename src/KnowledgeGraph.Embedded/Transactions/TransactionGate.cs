namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>
/// Lets one writer in at a time. Over a file, readers pass freely; in memory, where there is one copy of the data and no snapshots,
/// readers and the writer keep each other out.
/// </summary>
internal sealed class TransactionGate(bool readersWait, TimeSpan timeout) : IDisposable
{
    private const int MostReaders = 64;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly SemaphoreSlim? _readers = readersWait ? new(MostReaders, MostReaders) : null;

    public void EnterRead()
    {
        if (_readers is not null && !_readers.Wait(timeout)) throw Late("reader");
    }

    public void ExitRead() => _readers?.Release();

    public void EnterWrite(CancellationToken cancellation)
    {
        if (!_writer.Wait(timeout, cancellation)) throw Late("writer");
        if (_readers is null) return;
        var entered = 0;
        try
        {
            for (; entered < MostReaders; entered++)
                if (!_readers.Wait(timeout, cancellation)) throw Late("writer");
        }
        catch
        {
            if (entered > 0) _readers.Release(entered);
            _writer.Release();
            throw;
        }
    }

    public void ExitWrite()
    {
        _readers?.Release(MostReaders);
        _writer.Release();
    }

    /// <summary>As <see cref="EnterWrite"/> without holding a thread.</summary>
    public async Task EnterWriteAsync(CancellationToken cancellation)
    {
        if (!await _writer.WaitAsync(timeout, cancellation)) throw Late("writer");
        if (_readers is null) return;
        var entered = 0;
        try
        {
            for (; entered < MostReaders; entered++)
                if (!await _readers.WaitAsync(timeout, cancellation)) throw Late("writer");
        }
        catch
        {
            if (entered > 0) _readers.Release(entered);
            _writer.Release();
            throw;
        }
    }

    public async Task EnterReadAsync(CancellationToken cancellation)
    {
        if (_readers is not null && !await _readers.WaitAsync(timeout, cancellation)) throw Late("reader");
    }

    public void Dispose()
    {
        _writer.Dispose();
        _readers?.Dispose();
    }

    private EmbeddedStoreException Late(string who) => new(
        EmbeddedStoreFault.Busy,
        $"The {who} waited {timeout.TotalSeconds:0.#} s for another transaction of this process to end. End transactions soon, and do not begin one inside another.");
}
