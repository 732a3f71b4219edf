using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Fuzz.Tests.Running;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>Bytes on the service's port. No answer is 500, and the service still answers after each.</summary>
internal sealed class HttpDoor : FuzzDoor
{
    /// <summary>So many inputs later an answer is read, so that neither a slow one nor one that never comes is waited for.</summary>
    private const int OpenAtOnce = 16;

    private readonly Queue<Socket> _open = [];
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly string _state = Directory.CreateTempSubdirectory("kg-fuzz-http-").FullName;
    private readonly ICypherConnection _store = EmbeddedStore.Open(EmbeddedStore.Memory);
    private WebApplication? _service;

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Request("POST /articles?wait=true", "text/plain", "Ada Lang criticised Ben Marsh."),
        Request("POST /articles", "application/json", """{"url":"https://x.example/1","title":"T","text":"Ada Lang praised Ben Marsh."}"""),
        Request("POST /articles?wait=true", "application/x-ndjson", """{"url":"https://x.example/1","text":"Ada Lang praised Ben Marsh."}""" + "\n{}\n"),
        Request("POST /extractions", "application/json", """{"format":"kg-extraction/2","article":{"url":"https://x.example/2","text":"x"},"extractor":{"name":"x","version":"1"}}"""),
        Request("POST /query", "application/json", """{"query":"MATCH (n) RETURN n LIMIT $limit","parameters":{"limit":3}}"""),
        Request("GET /queries", "text/plain", ""),
        Request("GET /health/ready", "text/plain", ""),
        Request("GET /browser/guide.html", "text/plain", ""),
    ];

    public override IReadOnlyList<byte[]> Words { get; } = Split(
        "GET POST PUT OPTIONS HTTP/1.1 HTTP/9.9 Host: Content-Length: -1 99999999999 Transfer-Encoding: chunked Expect: 100-continue Content-Type: application/json; charset=utf-16 \r\n \r\n\r\n ?wait=maybe %00 %zz /../../ {} [] null \"query\" \"parameters\" {\"a\":{\"a\":{ 1e999 text/html Origin: https://evil.example Content-Encoding: gzip");

    public override async Task TryAsync(byte[] input, CancellationToken cancellationToken)
    {
        var service = _service ??= await StartAsync(cancellationToken);
        var address = new Uri(service.Urls.First());
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, cancellationToken);
        _open.Enqueue(socket);
        await SendAsync(socket, input, cancellationToken);
        if (_open.Count > OpenAtOnce) CheckAnswer(_open.Dequeue());
        Assert.Equal("Healthy", await _client.GetStringAsync(new Uri(address, "/health/live"), cancellationToken));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var socket in _open) CheckAnswer(socket);
        _client.Dispose();
        if (_service is not null) await _service.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }

    private async Task<WebApplication> StartAsync(CancellationToken cancellationToken)
    {
        var service = KnowledgeGraphServer.Create(
            _store,
            options =>
            {
                (options.Store, options.StateFolder, options.Url) = (EmbeddedStore.Memory, _state, "http://127.0.0.1:0");
                options.Bolt.Enabled = false;
            },
            builder => builder.Logging.ClearProviders());
        await service.StartAsync(cancellationToken);
        return service;
    }

    private static async Task SendAsync(Socket socket, byte[] request, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(request, cancellationToken);
        }
        catch (SocketException)
        {
            // The service hung up on it.
        }
    }

    /// <summary>503 (busy) and 505 (no such version of HTTP) are answers to a request; 500 says that the service failed.</summary>
    private static void CheckAnswer(Socket socket)
    {
        using (socket)
        {
            var buffer = new byte[Math.Max(1, socket.Available)];
            if (socket.Available == 0) return;
            var answer = Encoding.Latin1.GetString(buffer, 0, socket.Receive(buffer));
            Assert.False(answer.StartsWith("HTTP/1.1 500", StringComparison.Ordinal), answer);
        }
    }

    private static byte[] Request(string line, string type, string body) =>
        Bytes($"{line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
