using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>
/// Collects answers and sends them together. A client that takes nothing for too long is given up. For one caller at a time.
/// </summary>
internal sealed class ResponseWriter : IDisposable
{
    /// <summary>Answers are sent when there are so many bytes of them.</summary>
    public const int FullBytes = 32 * 1024;

    private static readonly byte[] Noop = [0, 0];

    private readonly Stream _stream;
    private readonly StallDeadline _stall;

    public ResponseWriter(Stream stream, TimeProvider clock, TimeSpan stallTimeout)
    {
        _stream = stream;
        _stall = new StallDeadline(clock) { Limit = stallTimeout };
    }

    public OutputBuffer Buffer { get; } = new();

    /// <summary>Where a running statement puts its rows, while what was answered before them may be sent.</summary>
    public OutputBuffer Rows { get; } = new();

    public ValueDialect Dialect { get; set; }

    public bool IsFull => Buffer.Length >= FullBytes;

    public void Write(BoltMessage message) => message.WriteTo(Buffer, Dialect);

    /// <summary>Puts the rows behind what was answered before.</summary>
    public void TakeRows()
    {
        Rows.Written.Span.CopyTo(Buffer.Take(Rows.Length));
        Rows.Clear();
    }

    /// <exception cref="TimeoutException">The client takes nothing.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (Buffer.Length == 0) return;
        for (var sent = 0; sent < Buffer.Length; sent += FullBytes)
            await SendAsync(Buffer.Written[sent..Math.Min(Buffer.Length, sent + FullBytes)], cancellationToken);
        Buffer.Clear();
    }

    /// <summary>Tells the client that the server is alive, while somebody else fills the buffer.</summary>
    public ValueTask SendNoopAsync(CancellationToken cancellationToken) => SendAsync(Noop, cancellationToken);

    public void Dispose()
    {
        Buffer.Dispose();
        Rows.Dispose();
        _stall.Dispose();
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var limited = _stall.Start(cancellationToken);
        try
        {
            await _stream.WriteAsync(bytes, limited);
            await _stream.FlushAsync(limited);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The client took nothing of its answer for {_stall.Limit}.");
        }
        finally
        {
            _stall.Stop();
        }
    }
}
