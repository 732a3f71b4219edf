using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.BoltServer.Handshake;
using KnowledgeGraph.BoltServer.Sessions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>Lets clients in: counts them, shakes hands, and runs a session each until it ends.</summary>
internal sealed class ConnectionDoor(ServerContext server, CancellationToken stopping)
{
    private long _last;
    private int _open;

    /// <summary>
    /// Looks at a connection's first bytes: Bolt is served here, all else (a WebSocket, a discovery request) is left to HTTP.
    /// </summary>
    public ConnectionDelegate Sort(ConnectionDelegate http) => async connection =>
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        if (await IsBoltAsync(connection) is not { } isBolt) return;
        if (!isBolt)
        {
            await http(connection);
            return;
        }

        await using var input = connection.Transport.Input.AsStream();
        await using var output = connection.Transport.Output.AsStream();
        await ServeAsync(input, output, connection.RemoteEndPoint, connection.ConnectionClosed);
    };

    /// <summary>Serves Bolt over these streams until the client or the server ends it. Throws nothing.</summary>
    public async Task ServeAsync(Stream input, Stream output, EndPoint? from, CancellationToken closed)
    {
        var client = new ClientStreams(input, output, $"bolt-{Interlocked.Increment(ref _last)}", from?.ToString() ?? "");
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, closed);
            if (Interlocked.Increment(ref _open) > server.Options.MaxConnections) await RefuseAsync(client, end.Token);
            else await ServeAsync(client, end.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or TimeoutException or ObjectDisposedException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
        {
            // The client went, stalled, or the server stops.
        }
        catch (Exception e)
        {
            LogEvents.SessionFailed(server.Logger, client.Id, e);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            LogEvents.Closed(server.Logger, client.Id);
        }
    }

    private async Task ServeAsync(ClientStreams client, CancellationToken cancellationToken)
    {
        if (await ShakeHandsAsync(client, cancellationToken) is not { } agreement) return;
        LogEvents.Opened(server.Logger, client.Id, client.Address, agreement.Version.ToString());
        await using var session = new BoltSession(server, client, agreement);
        await session.RunAsync(cancellationToken);
    }

    private async Task<Agreement?> ShakeHandsAsync(ClientStreams client, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(server.Options.LogonTimeout, server.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        return await ServerHandshake.NegotiateAsync(client.Input, client.Output, either.Token);
    }

    /// <summary>Tells the client why, in the protocol: a closed connection would look like a server that is down.</summary>
    private async Task RefuseAsync(ClientStreams client, CancellationToken cancellationToken)
    {
        LogEvents.TooManyConnections(server.Logger, client.Address, server.Options.MaxConnections);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), server.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        if (await ServerHandshake.NegotiateAsync(client.Input, client.Output, either.Token) is not { } agreement) return;
        using var reader = new RequestReader(client.Input, server);
        using var writer = new ResponseWriter(client.Output, server.Clock, server.Options.StallTimeout);
        await reader.NextAsync(either.Token);
        writer.Write(FailureMap.Of(
            agreement.Version, "Neo.TransientError.Request.NoThreadsAvailable", $"{server.Options.MaxConnections} connections are open (setting Bolt:MaxConnections). Close some, or try again."));
        await writer.FlushAsync(either.Token);
    }

    /// <returns>Null where the client goes, or says nothing for too long.</returns>
    private async Task<bool?> IsBoltAsync(ConnectionContext connection)
    {
        using var limit = new CancellationTokenSource(server.Options.LogonTimeout, server.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        var input = connection.Transport.Input;
        try
        {
            while (true)
            {
                var read = await input.ReadAsync(either.Token);
                var first = read.Buffer.FirstSpan is { Length: > 0 } span ? span[0] : (byte)0;
                var isEmpty = read.Buffer.IsEmpty;
                // Nothing is consumed, and the next who reads gets it at once.
                input.AdvanceTo(read.Buffer.Start);
                if (!isEmpty) return first == ServerHandshake.Magic[0];
                if (read.IsCompleted) return null;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            return null;
        }
    }
}
