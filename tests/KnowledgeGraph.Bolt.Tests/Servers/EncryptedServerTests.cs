using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Bolt.Tests.Servers;

/// <summary>A real server of this test's own, with TLS (a certificate that nobody signed) and without users.</summary>
public sealed class EncryptedServerTests
{
    private static readonly (int Bolt, int Http) Ports = FreePorts();

    [Fact]
    public async Task A_real_server_with_TLS_and_without_users_is_reached_by_ssc_and_refused_by_s()
    {
        if (Neo4jServer.SharedFolder is not { } folder)
        {
            Assert.Skip("No ../shared/neo4j to start a server with TLS from.");
            return;
        }

        var home = Directory.CreateTempSubdirectory("kg-bolt-tls-").FullName;
        try
        {
            await RunAsync(folder, "start", "--home", home, "--bolt-port", $"{Ports.Bolt}", "--http-port", $"{Ports.Http}", "--tls", "--no-auth");
            foreach (var scheme in new[] { "bolt+ssc", "neo4j+ssc" })
            {
                await using var lenient = GraphDatabase.Driver($"{scheme}://127.0.0.1:{Ports.Bolt}", AuthTokens.None);
                var (rows, _) = await lenient.ExecutableQuery("UNWIND range(1, 5000) AS x RETURN x").ExecuteAsync(TestContext.Current.CancellationToken);
                Assert.Equal(5000, rows.Count);
            }

            await using var strict = GraphDatabase.Driver($"bolt+s://127.0.0.1:{Ports.Bolt}", AuthTokens.None);
            await Assert.ThrowsAsync<SecurityException>(strict.VerifyConnectivityAsync);
            await using var http = GraphDatabase.Driver($"bolt://127.0.0.1:{Ports.Http}", AuthTokens.None);
            Assert.Contains("HTTP", (await Assert.ThrowsAsync<ServiceUnavailableException>(http.VerifyConnectivityAsync)).Message, StringComparison.Ordinal);
        }
        finally
        {
            await RunAsync(folder, "stop", "--home", home);
            Directory.Delete(home, true);
        }
    }

    private static (int, int) FreePorts()
    {
        using TcpListener one = new(IPAddress.Loopback, 0), two = new(IPAddress.Loopback, 0);
        one.Start();
        two.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)two.LocalEndpoint).Port);
    }

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        // The server that is left running must not hold this process's output open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", System.IO.Path.Combine(folder, "neo4j"), .. arguments]))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 || arguments[0] == "stop", $"neo4j {arguments[0]} ended with {process.ExitCode}.");
    }
}
