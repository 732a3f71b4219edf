using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.BoltServer;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Bolt;
using KnowledgeGraph.Hosting.Tests.Http;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Tests.Bolt;

/// <summary>The Bolt port as a part of the service.</summary>
public sealed class BoltServiceTests
{
    [Fact]
    public async Task It_is_open_while_the_service_runs_and_answers_a_handshake()
    {
        var service = Service(bolt => bolt.Listen = "127.0.0.1:0");
        await service.StartAsync(TestContext.Current.CancellationToken);
        var address = IPEndPoint.Parse(service.Address!);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(address, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(new byte[] { 0x60, 0x60, 0xB0, 0x17, 0, 0, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, TestContext.Current.CancellationToken);
            var answer = new byte[4];
            await client.GetStream().ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
            Assert.Equal([0, 0, 8, 5], answer);
        }

        await service.StopAsync(TestContext.Current.CancellationToken);
        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => late.ConnectAsync(address, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task Where_the_default_port_is_taken_the_service_starts_without_it()
    {
        // Whoever has the port already will do too.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            taken.Bind(new IPEndPoint(IPAddress.Loopback, 7687));
            taken.Listen();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
        }

        var service = Service(_ => { });
        await service.StartAsync(TestContext.Current.CancellationToken);
        Assert.Null(service.Address);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_port_that_was_asked_for_and_is_taken_ends_the_service()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var service = Service(bolt => bolt.Listen = taken.LocalEndpoint.ToString());
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => service.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("--no-bolt", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_out_of_its_range_ends_the_service_and_is_named()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(options => options.Bolt.MaxConnections = 0));
        Assert.Contains(nameof(BoltOptions.MaxConnections), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_runs_over_Bolt_does_not_keep_the_service_from_stopping()
    {
        var service = Service(bolt => bolt.Listen = "127.0.0.1:0");
        await service.StartAsync(TestContext.Current.CancellationToken);
        using var client = new TcpClient();
        await client.ConnectAsync(IPEndPoint.Parse(service.Address!), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static BoltService Service(Action<BoltOptions> configure)
    {
        var options = new ServeOptions { Store = EmbeddedStore.Memory };
        configure(options.Bolt);
        ICypherConnection store = EmbeddedStore.Open(EmbeddedStore.Memory);
        return new BoltService(store, Options.Create(options), TimeProvider.System, NullLoggerFactory.Instance);
    }
}
