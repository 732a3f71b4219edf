using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Connections;

/// <summary>The port with a certificate that the user names.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-bolt-tls-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_a_certificate_it_speaks_TLS_and_nothing_else(bool keyApart)
    {
        var (certificate, key) = WriteCertificate(keyApart);
        await using var port = await OpenPort.OpenAsync(options => (options.Certificate, options.CertificateKey) = (certificate, key));
        await using var lenient = port.Driver(scheme: "neo4j+ssc");
        await lenient.VerifyConnectivityAsync();
        await using var strict = port.Driver(scheme: "bolt+s");
        await Assert.ThrowsAsync<SecurityException>(strict.VerifyConnectivityAsync);
        using var plain = await RawClient.ConnectAsync(port.Number);
        await plain.WriteAsync([0x60, 0x60, 0xB0, 0x17, 0, 0, 8, 5, .. new byte[12]]);
        Assert.Null(await plain.ReceiveAsync());
    }

    [Fact]
    public async Task A_certificate_without_its_key_is_refused_with_what_to_name()
    {
        var (certificate, _) = WriteCertificate(keyApart: true);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenPort.OpenAsync(options => options.Certificate = certificate));
        Assert.Contains("--bolt-key", refused.Message, StringComparison.Ordinal);
    }

    private (string Certificate, string? Key) WriteCertificate(bool keyApart)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (file, key) = (System.IO.Path.Combine(_folder, "certificate.pem"), System.IO.Path.Combine(_folder, "key.pem"));
        File.WriteAllText(file, certificate.ExportCertificatePem() + (keyApart ? "" : "\n" + rsa.ExportPkcs8PrivateKeyPem()));
        if (keyApart) File.WriteAllText(key, rsa.ExportPkcs8PrivateKeyPem());
        return (file, keyApart ? key : null);
    }
}
