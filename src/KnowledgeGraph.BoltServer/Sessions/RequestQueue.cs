using System.Threading.Channels;
using KnowledgeGraph.BoltServer.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// Requests read and not yet handled. Reading goes ahead of handling, so that RESET is seen while a statement runs, until the queue is
/// full. One adds, one takes.
/// </summary>
internal sealed class RequestQueue(InboundBudget budget, long mostBytes)
{
    private const int MostRequests = 1_000;

    private readonly Channel<byte[]> _requests = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly SemaphoreSlim _taken = new(0);
    private long _bytes;

    public bool IsEmpty => !_requests.Reader.TryPeek(out _);

    /// <summary>Waits while the queue is full.</summary>
    /// <exception cref="BoltFailure">The server has no room for more.</exception>
    public async ValueTask AddAsync(byte[] request, CancellationToken cancellationToken)
    {
        budget.Take(request.Length);
        Interlocked.Add(ref _bytes, request.Length);
        _requests.Writer.TryWrite(request);
        while (Interlocked.Read(ref _bytes) > mostBytes || _requests.Reader.Count > MostRequests) await _taken.WaitAsync(cancellationToken);
    }

    /// <summary>Nothing comes any more.</summary>
    /// <param name="fault">Why, unless the client just went.</param>
    public void Complete(Exception? fault = null) => _requests.Writer.TryComplete(fault);

    /// <returns>Null when nothing comes any more.</returns>
    public async ValueTask<byte[]?> TakeAsync()
    {
        while (await _requests.Reader.WaitToReadAsync())
        {
            if (!_requests.Reader.TryRead(out var request)) continue;
            Forget(request);
            return request;
        }

        return null;
    }

    /// <summary>Gives back what nobody will handle.</summary>
    public void Clear()
    {
        while (_requests.Reader.TryRead(out var request)) Forget(request);
    }

    private void Forget(byte[] request)
    {
        budget.Take(-request.Length);
        Interlocked.Add(ref _bytes, -request.Length);
        if (_taken.CurrentCount == 0) _taken.Release();
    }
}
