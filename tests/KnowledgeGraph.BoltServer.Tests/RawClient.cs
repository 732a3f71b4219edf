using System.Net.Sockets;
using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests;

/// <summary>A client that says what it likes, byte by byte or message by message.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly InputBuffer _input = new(DecodeLimits.Default);
    private readonly OutputBuffer _output = new();

    public Stream Stream => _client.GetStream();

    public static async Task<RawClient> ConnectAsync(int port)
    {
        var client = new RawClient();
        await client._client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Connects and agrees on one version.</summary>
    public static async Task<RawClient> ConnectAsync(int port, BoltVersion version)
    {
        var client = await ConnectAsync(port);
        await client.WriteAsync([0x60, 0x60, 0xB0, 0x17, 0, 0, (byte)version.Minor, (byte)version.Major, .. new byte[12]]);
        Assert.Equal([0, 0, (byte)version.Minor, (byte)version.Major], await client.ReadAsync(4));
        return client;
    }

    /// <summary>Connects with Bolt 5.4 and logs on as nobody.</summary>
    public static async Task<RawClient> LogOnAsync(int port)
    {
        var client = await ConnectAsync(port, BoltVersion.V5_4);
        await client.SendAsync(Hello, new BoltMessage(MessageTag.Logon, new Dictionary<string, object?> { ["scheme"] = "none" }));
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        Assert.Equal(MessageTag.Success, (await client.ReceiveAsync())!.Value.Tag);
        return client;
    }

    public static BoltMessage Hello => new(MessageTag.Hello, new Dictionary<string, object?>
    {
        ["user_agent"] = "test/1.0",
        ["bolt_agent"] = new Dictionary<string, object?> { ["product"] = "test/1.0" },
    });

    public static BoltMessage Run(string statement, object? extra = null) =>
        new(MessageTag.Run, statement, new Dictionary<string, object?>(), extra ?? new Dictionary<string, object?>());

    public static BoltMessage Pull(long rows) => new(MessageTag.Pull, new Dictionary<string, object?> { ["n"] = rows });

    public async Task SendAsync(params BoltMessage[] messages)
    {
        _output.Clear();
        foreach (var message in messages) message.WriteTo(_output, ValueDialect.Of(BoltVersion.V5_4));
        await WriteAsync(_output.Written.ToArray());
    }

    public Task WriteAsync(byte[] bytes) => Stream.WriteAsync(bytes, TestContext.Current.CancellationToken).AsTask();

    public async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await Stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }

    /// <returns>Null where the server has hung up.</returns>
    public async Task<BoltMessage?> ReceiveAsync()
    {
        while (true)
        {
            if (TryRead() is { } message) return message;
            int count;
            try
            {
                count = await Stream.ReadAsync(_input.Room(), TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                return null;
            }

            if (count == 0) return null;
            _input.Added(count);
        }
    }

    /// <summary>The answers up to the first that is no record.</summary>
    public async Task<(int Records, BoltMessage Last)> ReceiveRecordsAsync()
    {
        var records = 0;
        while (await ReceiveAsync() is { } message)
        {
            if (message.Tag != MessageTag.Record) return (records, message);
            records++;
        }

        throw new EndOfStreamException();
    }

    public void Dispose()
    {
        _client.Dispose();
        _input.Dispose();
        _output.Dispose();
    }

    private BoltMessage? TryRead() => _input.TryRead(out var bytes) ? BoltMessage.Read(bytes, DecodeLimits.Default) : null;
}
