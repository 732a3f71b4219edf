using System.Net.Sockets;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// One connection to a server after the handshake: requests are queued into one buffer and sent together, answers are read in the order of the requests.
/// Used by one session at a time. After an error of the network or the protocol it is broken and only good to be disposed.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    // Pieces, so that a long request over a slow line is seen to move.
    private const int WrittenAtOnce = 64 * 1024;

    // A server that works on something long may leave what follows unread for a while.
    private static readonly TimeSpan ShortestWriteLimit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Stream stream;
    private readonly OutputBuffer output = new();
    private readonly InputBuffer input;
    private readonly DecodeLimits limits;
    private readonly TextCache texts = new();
    private readonly StallDeadline deadline;
    private readonly StallDeadline writing;
    private readonly TimeSpan promptly;
    private readonly Queue<Response> awaited = new();
    private Neo4jException? failure; // the FAILURE after which the server ignores everything until RESET
    private Neo4jException? fault;   // why the connection is broken

    public BoltConnection(ServerAddress address, Stream stream, BoltVersion version, Config config)
    {
        this.stream = stream;
        limits = config.Limits;
        input = new InputBuffer(limits);
        deadline = new StallDeadline(config.Clock);
        writing = new StallDeadline(config.Clock) { Limit = ShortestWriteLimit };
        promptly = config.ConnectionTimeout;
        Address = address;
        Version = version;
        Dialect = ValueDialect.Of(version);
        Server = new ServerInfo(address.ToString(), version.ToString(), "");
        CreatedAt = LastUsedAt = config.Clock.GetTimestamp();
    }

    public ServerAddress Address { get; }

    public BoltVersion Version { get; }

    public ValueDialect Dialect { get; set; }

    public ServerInfo Server { get; set; }

    public bool TelemetryWanted { get; set; }

    public long CreatedAt { get; }

    public long LastUsedAt { get; set; }

    public bool IsBroken => fault is not null;

    /// <summary>Where known, tells without a round trip whether the server hung up.</summary>
    public Socket? Socket { get; init; }

    public bool IsClosedByServer => Socket is { } socket && socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;

    /// <summary>A transaction or a result is open: RESET before another session uses the connection.</summary>
    public bool IsBusy { get; set; }

    /// <summary>What the server knew of the user has expired: works no more, whatever is reset.</summary>
    public bool IsSpent { get; private set; }

    public bool NeedsReset => IsBusy || failure is not null || awaited.Count > 0 || output.Length > 0;

    public int Awaited => awaited.Count;

    public int Queued => output.Length;

    /// <summary>Turns an error into what the session shall see, and lets the router forget a lost server. Set by who lends the connection.</summary>
    public Func<BoltConnection, Neo4jException, Neo4jException>? Translate { get; set; }

    public TimeSpan? ReceiveTimeout
    {
        get => deadline.Limit;
        set
        {
            deadline.Limit = value;
            writing.Limit = value > ShortestWriteLimit ? value : ShortestWriteLimit;
        }
    }

    /// <summary>Writes a request into the buffer. What cannot be written throws and leaves the connection as it was.</summary>
    public void Enqueue(BoltMessage request, Response response)
    {
        ThrowIfBroken();
        request.WriteTo(output, Dialect);
        awaited.Enqueue(response);
    }

    /// <summary>Sends what is queued.</summary>
    public async ValueTask FlushAsync(CancellationToken token = default)
    {
        ThrowIfBroken();
        if (output.Length == 0) return;
        try
        {
            for (var sent = 0; sent < output.Length; sent += WrittenAtOnce) await WriteAsync(output.Written[sent..Math.Min(output.Length, sent + WrittenAtOnce)], token);
            output.Clear();
        }
        catch (OperationCanceledException e) when (!token.IsCancellationRequested)
        {
            throw Break(new IOException($"it took nothing of what was sent to it for {writing.Limit?.TotalSeconds:0.#} s.", e), token);
        }
        catch (Exception e)
        {
            // An answer that was on its way may say why the server hung up; it is lost with the connection.
            throw Break(e, token);
        }
    }

    /// <summary>Reads until that answer is complete; earlier answers are completed on the way. Does not throw for a FAILURE.</summary>
    public async ValueTask AwaitAsync(Response response, CancellationToken token = default)
    {
        while (!response.IsComplete) await ReceiveAsync(token);
    }

    /// <summary>Sends everything queued, awaits that answer, and throws if it is a failure.</summary>
    public async ValueTask<Dictionary<string, object?>> ExchangeAsync(BoltMessage request, CancellationToken token = default)
    {
        var response = new Response();
        Enqueue(request, response);
        await FlushAsync(token);
        await AwaitAsync(response, token);
        response.ThrowIfFailed();
        return response.Metadata;
    }

    /// <summary>Handles the messages that have come, or waits for one at least.</summary>
    public ValueTask ReceiveAsync(CancellationToken token = default)
    {
        ThrowIfBroken();
        try
        {
            return HandleBuffered() ? ValueTask.CompletedTask : FillAsync(token);
        }
        catch (Exception e)
        {
            throw Break(e, token);
        }
    }

    /// <summary>As <see cref="ExchangeAsync"/>, for what a server answers at once: it has no longer than to connect.</summary>
    public async ValueTask<Dictionary<string, object?>> AskAsync(BoltMessage request, CancellationToken token = default)
    {
        var response = new Response();
        Enqueue(request, response);
        await AwaitPromptlyAsync(response, token);
        return response.Metadata;
    }

    /// <summary>Interrupts and ends whatever the server does for this connection, so that the next session finds it clean.</summary>
    public async ValueTask ResetAsync(CancellationToken token = default)
    {
        ThrowIfBroken();
        var response = new ResetResponse();
        Enqueue(Requests.Reset, response);
        await AwaitPromptlyAsync(response, token);
        IsBusy = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (fault is null && awaited.Count == 0)
        {
            try
            {
                Requests.Goodbye.WriteTo(output, Dialect);
                using var limit = new CancellationTokenSource(Farewell);
                await stream.WriteAsync(output.Written, limit.Token);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
            {
                // The server hung up first, or listens no more: nobody is left to say goodbye to.
            }
        }

        fault ??= new ServiceUnavailableException($"The connection to {Address} was closed.");
        await stream.DisposeAsync();
        input.Dispose();
        output.Dispose();
        deadline.Dispose();
        writing.Dispose();
    }

    private async ValueTask AwaitPromptlyAsync(Response response, CancellationToken token)
    {
        var usual = deadline.Limit;
        deadline.Limit = usual < promptly ? usual : promptly;
        try
        {
            await FlushAsync(token);
            await AwaitAsync(response, token);
        }
        finally
        {
            deadline.Limit = usual;
        }

        response.ThrowIfFailed();
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken token)
    {
        var limited = writing.Start(token);
        try
        {
            await stream.WriteAsync(piece, limited);
        }
        finally
        {
            writing.Stop();
        }
    }

    private async ValueTask FillAsync(CancellationToken token)
    {
        try
        {
            do
            {
                var room = input.Room();
                int count;
                var limited = deadline.Start(token);
                try
                {
                    count = await stream.ReadAsync(room, limited);
                }
                finally
                {
                    deadline.Stop();
                }

                if (count == 0) throw new EndOfStreamException();
                input.Added(count);
            }
            while (!HandleBuffered());
        }
        catch (Exception e)
        {
            throw Break(e, token);
        }
    }

    private bool HandleBuffered()
    {
        var any = false;
        while (awaited.Count > 0 && input.TryRead(out var message))
        {
            any = true;
            Handle(message);
        }

        return any;
    }

    private void Handle(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message, limits, texts);
        var (tag, fields) = reader.ReadStructHeader();
        var response = awaited.Peek();
        switch ((MessageTag)tag, fields)
        {
            case (MessageTag.Record, 1):
                response.OnRecord(ref reader);
                break;
            case (MessageTag.Success, 1):
                var metadata = reader.ReadMap();
                awaited.Dequeue();
                if (response is ResetResponse) failure = null;
                response.Succeed(metadata);
                break;
            case (MessageTag.Failure, 1):
                failure = FailureReader.Read(reader.ReadMap());
                IsSpent |= failure is AuthorizationException or TokenExpiredException;
                failure = Translate?.Invoke(this, failure) ?? failure;
                awaited.Dequeue();
                response.Fail(failure);
                break;
            case (MessageTag.Ignored, 0 or 1):
                awaited.Dequeue();
                response.Fail(failure ?? new ClientException("The server ignored the request."));
                return; // the optional field is of no interest
            default:
                throw new ProtocolException($"A client does not expect the message 0x{tag:X2} with {fields} fields.");
        }

        if (!reader.AtEnd) throw new ProtocolException("A message is longer than its fields.");
    }

    private Exception Break(Exception cause, CancellationToken token)
    {
        if (fault is not null) return cause is Neo4jException ? cause : fault;
        Neo4jException error = cause switch
        {
            ProtocolException protocol => protocol,
            OperationCanceledException when !token.IsCancellationRequested => new ConnectionReadTimeoutException(
                $"{Address} sent nothing for {ReceiveTimeout?.TotalSeconds:0.#} s, not even that it is alive.", cause),
            OperationCanceledException => new ServiceUnavailableException($"The connection to {Address} was given up because the caller cancelled.", cause),
            EndOfStreamException => new ServiceUnavailableException($"{Address} closed the connection.", cause),
            _ => new ServiceUnavailableException($"The connection to {Address} was lost: {cause.Message}", cause),
        };
        var cancelled = cause is OperationCanceledException && token.IsCancellationRequested;
        fault = cancelled ? error : Translate?.Invoke(this, error) ?? error;
        stream.Dispose();
        while (awaited.TryDequeue(out var response)) response.Fail(fault);
        return cancelled ? new OperationCanceledException("The query was cancelled.", cause, token) : fault;
    }

    private void ThrowIfBroken()
    {
        if (fault is null) return;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
    }
}
