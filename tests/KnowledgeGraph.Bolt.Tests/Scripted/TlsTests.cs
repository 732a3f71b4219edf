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
            Assert.Matches("certificate of .* not trusted: .*Root", error.Message);
        }

        await using (var lenient = GraphDatabase.Driver($"bolt+ssc://127.0.0.1:{port}", AuthTokens.None))
            Assert.Equal("5.8", (await lenient.GetServerInfoAsync()).ProtocolVersion);
        await serving;
    }

    [Theory]
    [InlineData("bolt+s")]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+s")]
    public async Task TLS_with_a_server_that_has_none_is_told_at_once(string scheme)
    {
        await using var server = new ScriptedServer(
            // What it is greeted with is no handshake of Bolt: it hangs up, as Neo4j does.
            async peer => await peer.ReadBytesAsync(20),
            async peer => await peer.HandshakeAsync(BoltVersion.V5_8));
        await using var driver = server.Driver(scheme: scheme);
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<SecurityException>(() => session.ExecuteReadAsync(tx => tx.RunAsync("RETURN 1")));
        Assert.Contains("without TLS", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_server_that_wants_TLS_says_so_to_who_comes_without()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTwiceAsync(listener);
        await using var driver = GraphDatabase.Driver($"bolt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", AuthTokens.None);
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<SecurityException>(() => session.ExecuteReadAsync(tx => tx.RunAsync("RETURN 1")));
        Assert.Contains("TLS only", error.Message, StringComparison.Ordinal);
        await serving;
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("bolt+s")]
    public async Task A_server_that_hangs_up_whatever_it_is_greeted_with_may_only_be_starting(string scheme)
    {
        await using var server = new ScriptedServer(async peer => await peer.ReadBytesAsync(20));
        await using var driver = server.Driver(scheme: scheme);
        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
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
