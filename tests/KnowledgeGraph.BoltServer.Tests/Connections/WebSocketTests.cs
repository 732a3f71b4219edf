using System.Net;
using System.Net.WebSockets;

namespace KnowledgeGraph.BoltServer.Tests.Connections;

/// <summary>The port as a page in a browser sees it.</summary>
public sealed class WebSocketTests
{
    [Theory]
    [InlineData("http://localhost:7474")]
    [InlineData("http://127.0.0.1:7474")]
    [InlineData("https://[::1]")]
    [InlineData("https://browser.example.org")]
    public async Task Pages_of_this_machine_and_those_of_the_settings_speak_Bolt(string origin)
    {
        await using var port = await OpenPort.OpenAsync(options => options.AllowedOrigins.Add("https://browser.example.org"));
        using var socket = await ConnectAsync(port, origin);
        byte[] handshake = [0x60, 0x60, 0xB0, 0x17, 0, 0, 8, 5, .. new byte[12]];
        // The frames of a WebSocket are a stream of bytes: messages may be cut anywhere.
        await socket.SendAsync(handshake.AsMemory(0, 7), WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);
        await socket.SendAsync(handshake.AsMemory(7), WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);
        var answer = new byte[4];
        var received = await socket.ReceiveAsync(answer.AsMemory(), TestContext.Current.CancellationToken);
        Assert.Equal((4, WebSocketMessageType.Binary), (received.Count, received.MessageType));
        Assert.Equal([0, 0, 8, 5], answer);
    }

    [Theory]
    [InlineData("https://evil.example.org")]
    [InlineData("http://localhost.evil.example.org")]
    [InlineData("null")]
    public async Task Other_pages_are_refused(string origin)
    {
        await using var port = await OpenPort.OpenAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(port, origin));
    }

    [Fact]
    public async Task A_plain_request_learns_where_Bolt_is()
    {
        await using var port = await OpenPort.OpenAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{port.Address}/");
        request.Headers.Add("Origin", "http://localhost:7474");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("http://localhost:7474", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains($"bolt://{port.Address}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<ClientWebSocket> ConnectAsync(OpenPort port, string origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri($"ws://{port.Address}/"), TestContext.Current.CancellationToken);
        return socket;
    }
}
