using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>
/// Reads whole requests from a client. What waits here is counted in the server's budget; a client that stops in the middle of a request
/// is given up.
/// </summary>
internal sealed class RequestReader(Stream stream, ServerContext server) : IDisposable
{
    // What a connection costs while nothing comes; more is taken from the budget.
    private const int FreeBytes = 4 * 1024;

    private static readonly DecodeLimits BeforeLogon = new(MaxMessageBytes: 64 * 1024, MaxDepth: 16, MaxItems: 1_000);

    private readonly InputBuffer _input = new(BeforeLogon, FreeBytes);
    private readonly StallDeadline _stall = new(server.Clock);
    private long _counted;

    /// <summary>From now on requests may be as large as the settings say.</summary>
    public void TrustMore() => Limits = new DecodeLimits(server.Options.MaxMessageBytes, MaxItems: server.Options.MaxMessageItems);

    /// <summary>What the request that was read last may be.</summary>
    public DecodeLimits Limits { get; private set; } = BeforeLogon;

    /// <returns>The next request's bytes, or null where the client has gone.</returns>
    /// <exception cref="ProtocolException">The request is too large.</exception>
    /// <exception cref="BoltFailure">There is no room for what has come.</exception>
    /// <exception cref="TimeoutException">The client stopped in the middle of a request.</exception>
    public async ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _input.Limits = Limits;
            if (TryRead() is { } request) return request;
            if (await FillAsync(cancellationToken) == 0) return null;
        }
    }

    public void Dispose()
    {
        server.Inbound.Take(-_counted);
        _counted = 0;
        _input.Dispose();
        _stall.Dispose();
    }

    private byte[]? TryRead()
    {
        if (!_input.TryRead(out var message)) return null;
        var request = message.ToArray();
        Count();
        return request;
    }

    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        _stall.Limit = _input.Unread > 0 ? server.Options.StallTimeout : null;
        var room = _input.Room();
        var limited = _stall.Start(cancellationToken);
        try
        {
            var count = await stream.ReadAsync(room, limited);
            _input.Added(count);
            Count();
            return count;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The client stopped in the middle of a request for {server.Options.StallTimeout}.");
        }
        finally
        {
            _stall.Stop();
        }
    }

    private void Count()
    {
        var now = Math.Max(0, _input.Unread - FreeBytes);
        server.Inbound.Take(now - _counted);
        _counted = now;
    }
}
