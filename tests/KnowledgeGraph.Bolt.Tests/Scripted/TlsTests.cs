using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

public sealed class TlsTests
{
    [Fact]
    public async Task A_self_signed_certificate_is_good_for_ssc_only()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTwiceAsync(listener);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await using (var strict = GraphDatabase.Driver($"bolt+s://127.0.0.1:{port}", AuthTokens.None))
        {
            Assert.True(strict.Encrypted);
            var error = await Assert.ThrowsAsync<SecurityException>(strict.VerifyConnectivityAsync);
            Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
        }

        await using (var lenient = GraphDatabase.Driver($"bolt+ssc://127.0.0.1:{port}", AuthTokens.None))
            Assert.Equal("5.8", (await lenient.GetServerInfoAsync()).ProtocolVersion);
        await serving;
    }

    private static async Task ServeTwiceAsync(TcpListener listener)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        for (var i = 0; i < 2; i++)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var encrypted = new SslStream(client.GetStream());
            try
            {
                await encrypted.AuthenticateAsServerAsync(certificate);
                var peer = new Peer(encrypted, CancellationToken.None);
                await peer.WelcomeAsync();
                await peer.IdleAsync();
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // the driver did not like the certificate
            }
        }
    }
}
