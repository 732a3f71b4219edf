using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Bolt;

/// <summary>Opens connections: socket, TLS, handshake, HELLO and LOGON, all within the connection time-out.</summary>
internal sealed class Connector(Config config, TlsTrust trust, AuthToken auth, IReadOnlyDictionary<string, object?>? routing)
{
    /// <exception cref="ServiceUnavailableException">Nobody answers there, or no Bolt server, or not in time.</exception>
    /// <exception cref="SecurityException">The certificate or the credentials are not accepted.</exception>
    public async Task<BoltConnection> ConnectAsync(ServerAddress address, CancellationToken token)
    {
        using var timeout = new CancellationTokenSource(config.ConnectionTimeout, config.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, token);
        try
        {
            return await OpenAsync(address, both.Token);
        }
        catch (OperationCanceledException e) when (!token.IsCancellationRequested)
        {
            throw new ServiceUnavailableException($"{address} did not answer within {config.ConnectionTimeout.TotalSeconds:0.#} s.", e);
        }
        catch (AuthenticationException)
        {
            throw;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new ServiceUnavailableException($"No connection to {address}: {e.Message}", e);
        }
    }

    private async Task<BoltConnection> OpenAsync(ServerAddress address, CancellationToken token)
    {
        var network = await ConnectSocketAsync(address, token);
        Stream stream = network;
        try
        {
            BoltVersion version;
            try
            {
                if (trust != TlsTrust.Plain) stream = await EncryptAsync(stream, address, token);
                version = await ClientHandshake.NegotiateAsync(stream, config.Versions, token);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or ServiceUnavailableException { InnerException: EndOfStreamException })
            {
                var complaint = await TransportProbe.ComplaintAsync(async again => await ConnectSocketAsync(address, again), trust != TlsTrust.Plain, token);
                if (complaint is not null) throw new SecurityException($"{address} cannot be spoken to that way: {complaint}.", e);
                if (e is System.Security.Authentication.AuthenticationException) throw new SecurityException($"{address} and this side agree on no TLS: {e.Message}", e);
                throw;
            }

            var connection = new BoltConnection(address, stream, version, config) { Socket = network.Socket };
            try
            {
                await LogOnAsync(connection, token);
                return connection;
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async Task<NetworkStream> ConnectSocketAsync(ServerAddress address, CancellationToken token)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            await socket.ConnectAsync(address.Host, address.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream, ServerAddress address, CancellationToken token)
    {
        string? distrust = null;
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = address.Host,
            EnabledSslProtocols = SslProtocols.None,
            RemoteCertificateValidationCallback = (_, _, chain, errors) => trust == TlsTrust.Any || (distrust = Distrust(errors, chain)) is null,
        };
        var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsClientAsync(options, token);
            return encrypted;
        }
        catch (System.Security.Authentication.AuthenticationException e) when (distrust is not null)
        {
            await encrypted.DisposeAsync();
            throw new SecurityException($"The certificate of {address} is not trusted: {distrust}.", e);
        }
        catch
        {
            await encrypted.DisposeAsync();
            throw;
        }
    }

    private static string? Distrust(SslPolicyErrors errors, X509Chain? chain)
    {
        if (errors == SslPolicyErrors.None) return null;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return "it shows none";
        var reasons = chain?.ChainStatus.Select(status => status.Status.ToString()).Distinct().ToList() ?? [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) reasons.Add("it was made out for another name");
        return string.Join(", ", reasons);
    }

    private async Task LogOnAsync(BoltConnection connection, CancellationToken token)
    {
        var hello = new Response();
        connection.Enqueue(Requests.Hello(connection.Version, config, auth, routing), hello);
        var logon = connection.Version >= BoltVersion.V5_1 ? new Response() : null;
        if (logon is not null) connection.Enqueue(Requests.Logon(auth), logon);
        await connection.FlushAsync(token);
        await connection.AwaitAsync(hello, token);
        hello.ThrowIfFailed();
        ApplyHello(connection, hello.Metadata);
        if (logon is null) return;
        await connection.AwaitAsync(logon, token);
        logon.ThrowIfFailed();
    }

    private void ApplyHello(BoltConnection connection, Dictionary<string, object?> metadata)
    {
        connection.Server = connection.Server with { Agent = metadata.GetValueOrDefault("server") as string ?? "" };
        if (metadata.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc"))
            connection.Dialect = connection.Dialect with { UtcDateTimes = true };
        if (metadata.GetValueOrDefault("hints") is not Dictionary<string, object?> hints) return;
        if (hints.GetValueOrDefault("connection.recv_timeout_seconds") is long seconds and > 0 and < int.MaxValue / 1000)
            connection.ReceiveTimeout = TimeSpan.FromSeconds(seconds);
        connection.TelemetryWanted = !config.TelemetryDisabled && hints.GetValueOrDefault("telemetry.enabled") is true;
    }
}
