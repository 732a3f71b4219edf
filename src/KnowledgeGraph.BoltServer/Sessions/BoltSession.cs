using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Connections;
using KnowledgeGraph.BoltServer.Handshake;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// One connection after its handshake: one loop reads requests ahead, another handles them in order. RESET is noticed by the first, which
/// stops what the second runs; what stands between them is ignored.
/// </summary>
internal sealed class BoltSession : IAsyncDisposable
{
    private readonly ServerContext _server;
    private readonly RequestReader _reader;
    private readonly ResponseWriter _writer;
    private readonly RequestQueue _queue;
    private readonly SessionState _state;
    private readonly RequestHandler _handler;
    private readonly Lock _interrupting = new();
    private CancellationTokenSource _interrupt = new();
    private int _resets; // read, and not yet answered

    public BoltSession(ServerContext server, ClientStreams client, Agreement agreement)
    {
        _server = server;
        _reader = new RequestReader(client.Input, server);
        _writer = new ResponseWriter(client.Output, server.Clock, server.Options.StallTimeout) { Dialect = ValueDialect.Of(agreement.Version) };
        _queue = new RequestQueue(server.Inbound, server.Options.MaxMessageBytes);
        _state = new SessionState(agreement, client.Id, client.Address);
        _handler = new RequestHandler(server, _state, new Logon(server, _state, _reader, _writer), _writer);
    }

    /// <summary>Serves the client until it says goodbye, goes, breaks the protocol, or the server stops.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var logonTime = new CancellationTokenSource(_server.Options.LogonTimeout, _server.Clock);
        using var late = logonTime.Token.Register(() =>
        {
            if (_state.Phase is SessionPhase.Negotiation or SessionPhase.Authentication) gone.Cancel();
        });
        var reading = ReadAsync(gone);
        try
        {
            await HandleAllAsync(gone.Token);
        }
        finally
        {
            await gone.CancelAsync();
            await reading;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _state.CloseTransactionAsync();
        _queue.Clear();
        _reader.Dispose();
        _writer.Dispose();
        _interrupt.Dispose();
    }

    private async Task ReadAsync(CancellationTokenSource gone)
    {
        Exception? fault = null;
        try
        {
            while (await _reader.NextAsync(gone.Token) is { } request)
            {
                if (TagOf(request) == MessageTag.Reset) Interrupt();
                await _queue.AddAsync(request, gone.Token);
            }
        }
        catch (Exception e) when (e is ProtocolException or BoltFailure)
        {
            fault = e; // the client is told when its requests before have been answered
        }
        finally
        {
            // Where the client has gone nobody is left to be told, and what runs for it stops.
            _queue.Complete(fault);
            if (fault is null) await gone.CancelAsync();
        }
    }

    private async Task HandleAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _queue.TakeAsync() is { } request)
            {
                if (TagOf(request) == MessageTag.Goodbye) return;
                await HandleAsync(request, cancellationToken);
                if (_queue.IsEmpty || _writer.IsFull) await _writer.FlushAsync(cancellationToken);
            }
        }
        catch (ProtocolException e)
        {
            await TellAndCloseAsync(BoltFailure.Protocol(e.Message), cancellationToken);
        }
        catch (BoltFailure e)
        {
            await TellAndCloseAsync(e, cancellationToken);
        }
    }

    private async Task HandleAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (TagOf(bytes) == MessageTag.Reset)
        {
            await ResetAsync();
            return;
        }

        if (Volatile.Read(ref _resets) > 0 || _state.Phase == SessionPhase.Failed)
        {
            _writer.Write(Responses.Ignored);
            return;
        }

        var interrupt = _interrupt.Token;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, interrupt);
        try
        {
            await _handler.HandleAsync(BoltMessage.Read(bytes, _reader.Limits), either.Token);
        }
        catch (Exception e) when (FailureOf(e, interrupt, cancellationToken) is { } failure)
        {
            // Before log-in there is nothing that RESET could go back to.
            if (_state.Phase is SessionPhase.Negotiation or SessionPhase.Authentication) throw new BoltFailure(failure.Code, failure.Message, closes: true);
            await _state.CloseTransactionAsync();
            _state.Phase = SessionPhase.Failed;
            _writer.Rows.Clear();
            _writer.Write(FailureMap.Of(_state.Version, failure.Code, failure.Message));
        }
    }

    /// <returns>What the client is told before it may go on by RESET; null for what ends the connection.</returns>
    private BoltFailure? FailureOf(Exception exception, CancellationToken interrupt, CancellationToken gone)
    {
        switch (exception)
        {
            case BoltFailure failure: return failure.Closes ? null : failure;
            case CypherStatementException statement: return new BoltFailure(statement.Code, statement.Message);
            case OperationCanceledException when gone.IsCancellationRequested: return null;
            case OperationCanceledException when interrupt.IsCancellationRequested: return new BoltFailure(BoltFailure.Terminated, "The transaction was stopped by RESET.");
            case ProtocolException or IOException or TimeoutException or ObjectDisposedException: return null;
            default:
                LogEvents.StatementFailed(_server.Logger, _state.ConnectionId, exception);
                return new BoltFailure("Neo.DatabaseError.General.UnknownError", $"Something is wrong with the server ({exception.GetType().Name}); its log says what, under {_state.ConnectionId}.");
        }
    }

    private void Interrupt()
    {
        lock (_interrupting)
        {
            _resets++;
            _interrupt.Cancel();
        }
    }

    private async Task ResetAsync()
    {
        if (_state.Phase is SessionPhase.Negotiation or SessionPhase.Authentication) throw BoltFailure.Protocol("RESET is out of order before log-in.");
        await _state.CloseTransactionAsync();
        _state.Phase = SessionPhase.Ready;
        lock (_interrupting)
        {
            if (--_resets == 0)
            {
                _interrupt.Dispose();
                _interrupt = new CancellationTokenSource();
            }
        }

        _writer.Write(Responses.Success());
    }

    private async Task TellAndCloseAsync(BoltFailure failure, CancellationToken cancellationToken)
    {
        _writer.Write(FailureMap.Of(_state.Version, failure.Code, failure.Message));
        await _writer.FlushAsync(cancellationToken);
    }

    // A structure's second byte is its tag.
    private static MessageTag TagOf(byte[] request) => request.Length > 1 ? (MessageTag)request[1] : default;
}
