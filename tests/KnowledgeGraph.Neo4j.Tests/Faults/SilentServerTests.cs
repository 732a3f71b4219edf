using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Faults;

/// <summary>Nobody waits longer than was said for a server that keeps the connection and says nothing, and whoever cancels goes on.</summary>
[Collection(nameof(SharedServer))]
public sealed class SilentServerTests(SharedServer shared)
{
    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    [InlineData("bolt+s")]
    [InlineData("neo4j+ssc")]
    public async Task A_server_that_accepts_and_never_answers_is_told_within_the_time_for_connecting(string scheme)
    {
        if (typeof(IDriver).Assembly.GetName().Name == "Neo4j.Driver") Assert.Skip("The official driver waits without a limit for what it is answered while connecting.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var host = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var graph = Neo4jStore.Open($"{scheme}://{host}", new Neo4jOptions { ConnectionTimeout = TimeSpan.FromSeconds(1), RetryTime = TimeSpan.Zero });
        var start = Stopwatch.GetTimestamp();
        foreach (var contact in (Func<Task>[])[() => graph.VerifyAsync(Cancel), () => graph.RowsAsync(new CypherStatement("RETURN 1"), Cancel)])
        {
            var problem = await Assert.ThrowsAsync<Neo4jUnavailableException>(contact);
            Assert.Contains($"{host} did not answer within 1 s", problem.Message, StringComparison.Ordinal);
            Assert.Contains("server runs", problem.Hint, StringComparison.Ordinal);
            Assert.False(problem.IsLasting);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Connecting_can_be_cancelled()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var graph = Neo4jStore.Open($"bolt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", new Neo4jOptions());
        foreach (var contact in (Func<CancellationToken, Task>[])[graph.VerifyAsync, token => graph.RowsAsync(new CypherStatement("RETURN 1"), token), token => WriteAsync(graph, "CREATE (:EngineTest)", token)])
            await CancelledSoonAsync(contact);
    }

    [Fact]
    public async Task Whoever_cancels_a_query_or_a_write_half_way_goes_on()
    {
        await using var proxy = ProxyToShared();
        await using var graph = Neo4jStore.Open(proxy.Uri, shared.Options);
        foreach (var work in (Func<CancellationToken, Task>[])
        [
            token => graph.RowsAsync(new CypherStatement("RETURN 1"), token),
            token => WriteAsync(graph, "CREATE (:EngineTest)", token),
            // More than the buffers on the way hold: what blocks is the sending.
            token => WriteAsync(graph, "RETURN size($bytes)", token, new byte[64 * 1024 * 1024]),
        ])
        {
            await graph.RowsAsync(new CypherStatement("RETURN 1"), Cancel);
            proxy.Freeze();
            await CancelledSoonAsync(work);
            proxy.Thaw();
        }
    }

    [Fact]
    public async Task A_write_that_is_cancelled_and_can_end_in_order_is_rolled_back()
    {
        var graph = shared.Connection;
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(new CypherStatement("CREATE (:EngineTest {id: 'cancelled'})"), stop.Token);
                await stop.CancelAsync();
                return 0;
            },
            stop.Token));
        Assert.Empty(await graph.RowsAsync(new CypherStatement("MATCH (n:EngineTest {id: 'cancelled'}) RETURN n"), Cancel));
    }

    private LoopbackProxy ProxyToShared()
    {
        _ = shared.Connection;
        var address = new Uri(shared.Uri);
        if (address.Host is not ("127.0.0.1" or "localhost")) Assert.Skip("The proxy stands on loopback only.");
        return new LoopbackProxy(address.Port);
    }

    private static async Task CancelledSoonAsync(Func<CancellationToken, Task> work)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var start = Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work(stop.Token));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static Task WriteAsync(Neo4jConnection graph, string text, CancellationToken token, byte[]? bytes = null) => graph.WriteAsync(
        transaction => transaction.ExecuteAsync(new CypherStatement(text, new Dictionary<string, object?> { ["bytes"] = bytes }), token), token);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
