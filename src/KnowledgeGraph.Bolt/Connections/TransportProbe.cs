using System.Net.Security;
using System.Security.Authentication;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Asks a server that hung up in the middle of a greeting whether it would talk with TLS, or without: then the address is wrong, and no second try makes it right.
/// A server that starts or stops hangs up too; it answers neither way. No credentials are sent.
/// </summary>
internal static class TransportProbe
{
    private const byte TlsAlert = 0x15;

    /// <param name="open">Connects once more.</param>
    /// <param name="encrypted">Whether TLS was tried.</param>
    /// <returns>What is wrong with the address, or null where nothing is known.</returns>
    public static async Task<string?> ComplaintAsync(Func<CancellationToken, Task<Stream>> open, bool encrypted, CancellationToken token)
    {
        try
        {
            var stream = await open(token);
            await using (stream)
            {
                if (encrypted) return await SpeaksBoltAsync(stream, token) ? "it speaks Bolt without TLS, and TLS was asked for" : null;
                return await SpeaksTlsAsync(stream, token) ? "it speaks with TLS only, and was spoken to without" : null;
            }
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException)
        {
            return null;
        }
    }

    private static async Task<bool> SpeaksBoltAsync(Stream stream, CancellationToken token)
    {
        await stream.WriteAsync(ClientHandshake.Request(BoltVersion.Supported), token);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, token);
        return answer[0] != TlsAlert && !answer.AsSpan().SequenceEqual("HTTP"u8);
    }

    private static async Task<bool> SpeaksTlsAsync(Stream stream, CancellationToken token)
    {
        // Whose certificate it is does not matter: nothing is said over it.
        var options = new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.None, RemoteCertificateValidationCallback = static (_, _, _, _) => true };
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(options, token);
        return true;
    }
}
