using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

/// <summary>The server's end of one connection. Chunks are read by a loop of its own, so that the framing under test has an independent other side.</summary>
internal sealed class Peer(Stream stream, CancellationToken stop)
{
    public BoltVersion Version { get; private set; } = BoltVersion.V5_8;

    public CancellationToken Stop => stop;

    public List<BoltMessage> Received { get; } = [];

    /// <summary>Handshake by slot, then HELLO (and LOGON) accepted.</summary>
    public async Task WelcomeAsync(BoltVersion? version = null, Dictionary<string, object?>? hints = null)
    {
        await HandshakeAsync(version ?? BoltVersion.V5_8);
        await ExpectAsync(MessageTag.Hello);
        await SendAsync(Responses.Success(new() { ["server"] = "Neo4j/5.26.0", ["connection_id"] = "bolt-1", ["hints"] = hints ?? [] }));
        if (Version < BoltVersion.V5_1) return;
        await ExpectAsync(MessageTag.Logon);
        await SendAsync(Responses.Success());
    }

    public async Task HandshakeAsync(BoltVersion version)
    {
        Version = version;
        await ReadBytesAsync(20);
        await SendBytesAsync([0, 0, (byte)version.Minor, (byte)version.Major]);
    }

    public async Task<BoltMessage> ExpectAsync(MessageTag tag)
    {
        var message = await ReadAsync();
        return message.Tag == tag ? message : throw new InvalidOperationException($"Expected {tag}, got {message.Tag}.");
    }

    /// <summary>Answers RUN and PULL with one column.</summary>
    public async Task AnswerAsync(params object?[] values)
    {
        await ExpectAsync(MessageTag.Run);
        await ExpectAsync(MessageTag.Pull);
        await SendAsync([Fields("x"), .. values.Select(value => Responses.Record(value)), Last()]);
    }

    public static BoltMessage Fields(params string[] names) => Responses.Success(new() { ["fields"] = names, ["t_first"] = 1, ["qid"] = 0 });

    public static BoltMessage More() => Responses.Success(new() { ["has_more"] = true });

    public static BoltMessage Last(string? bookmark = null)
    {
        var metadata = new Dictionary<string, object?> { ["type"] = "r", ["t_last"] = 1, ["db"] = "neo4j" };
        if (bookmark is not null) metadata["bookmark"] = bookmark;
        return Responses.Success(metadata);
    }

    public async Task<BoltMessage> ReadAsync()
    {
        var message = new List<byte>();
        while (true)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(await ReadBytesAsync(2));
            if (size > 0) message.AddRange(await ReadBytesAsync(size));
            else if (message.Count > 0) break;
        }

        var read = BoltMessage.Read(message.ToArray(), DecodeLimits.Default);
        Received.Add(read);
        return read;
    }

    public async Task SendAsync(params BoltMessage[] messages)
    {
        using var output = new OutputBuffer();
        foreach (var message in messages) message.WriteTo(output, ValueDialect.Of(Version));
        await SendBytesAsync(output.Written.ToArray());
    }

    public Task NoopAsync() => SendBytesAsync([0, 0]);

    public async Task SendBytesAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes, stop);
        await stream.FlushAsync(stop);
    }

    /// <summary>Keeps the connection open and answers RESET until the driver hangs up.</summary>
    public async Task IdleAsync()
    {
        while (true)
        {
            var message = await ReadAsync();
            if (message.Tag == MessageTag.Reset) await SendAsync(Responses.Success());
            else if (message.Tag == MessageTag.Goodbye) return;
            else throw new InvalidOperationException($"{message.Tag} came to an idle server.");
        }
    }

    /// <summary>Says nothing until the test is over.</summary>
    public Task SilenceAsync() => Task.Delay(Timeout.Infinite, stop);

    public async Task<byte[]> ReadBytesAsync(int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
