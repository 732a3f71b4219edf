using System.Net;
using KnowledgeGraph.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.BoltServer.Tests.Connections;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData(null, "127.0.0.1:7687")]
    [InlineData("7688", "127.0.0.1:7688")]
    [InlineData("localhost:7688", "127.0.0.1:7688")]
    [InlineData("0.0.0.0", "0.0.0.0:7687")]
    [InlineData("[::1]:7688", "[::1]:7688")]
    public void An_address_a_port_or_both_say_where_to_listen(string? text, string expected) => Assert.Equal(IPEndPoint.Parse(expected), ListenAddress.Parse(text).EndPoint);

    [Theory]
    [InlineData("nowhere")]
    [InlineData("127.0.0.1:99999")]
    public void Anything_else_is_refused(string text) => Assert.Throws<InvalidOperationException>(() => ListenAddress.Parse(text));

    [Theory]
    [InlineData(null, "users")]
    [InlineData("ana/secret", "certificate")]
    public async Task A_port_that_other_machines_reach_needs_users_and_a_certificate(string? auth, string missing)
    {
        await using var store = EmbeddedStore.Open("memory:");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BoltPort.OpenAsync(
            store, new BoltOptions { Listen = "0.0.0.0:0", Auth = auth }, NullLoggerFactory.Instance, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var port = await OpenPort.OpenAsync();
        await using var store = EmbeddedStore.Open("memory:");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BoltPort.OpenAsync(
            store, new BoltOptions { Listen = port.Address }, NullLoggerFactory.Instance, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains(port.Address, refused.Message, StringComparison.Ordinal);
    }
}
