using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Tests.Hostile;

/// <summary>Random bytes and random messages, the same in every run: whatever is sent, the port answers the next client.</summary>
public sealed class FuzzTests
{
    private static readonly MessageTag[] Tags = Enum.GetValues<MessageTag>();

    [Fact]
    public async Task Random_handshakes_do_no_harm()
    {
        await using var port = await OpenPort.OpenAsync(options => options.LogonTimeout = TimeSpan.FromSeconds(1));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            using var client = await RawClient.ConnectAsync(port.Number);
            var bytes = new byte[random.Next(1, 64)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0 && bytes.Length >= 4) new byte[] { 0x60, 0x60, 0xB0, 0x17 }.CopyTo(bytes, 0);
            await SendAsync(client, bytes);
        }

        Assert.Equal([1L], await port.ColumnAsync("RETURN 1"));
    }

    [Fact]
    public async Task Random_messages_in_random_order_do_no_harm()
    {
        await using var port = await OpenPort.OpenAsync();
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            using var client = random.Next(3) == 0 ? await RawClient.ConnectAsync(port.Number, BoltVersion.V5_4) : await RawClient.LogOnAsync(port.Number);
            using var output = new OutputBuffer();
            for (var n = random.Next(1, 12); n > 0; n--)
                new BoltMessage(Tags[random.Next(Tags.Length)], [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, 0))]).WriteTo(output, ValueDialect.Of(BoltVersion.V5_4));
            var bytes = output.Written.ToArray();
            for (var flips = random.Next(4); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await SendAsync(client, bytes);
        }

        Assert.Equal([1L], await port.ColumnAsync("RETURN 1"));
    }

    private static object? Value(Random random, int depth) => random.Next(depth > 3 ? 6 : 9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => random.NextDouble(),
        4 => new[] { "RETURN 1", "MATCH (n) RETURN n", "CREATE (:N)", "", "\0", "SHOW TRANSACTIONS" }[random.Next(6)],
        5 => new byte[random.Next(20)],
        6 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)).ToList(),
        7 => new LocalDate(random.Next(1, 9999), 1, 1),
        _ => new Dictionary<string, object?> { [new[] { "n", "qid", "db", "mode", "tx_timeout", "bookmarks", "scheme" }[random.Next(7)]] = Value(random, depth + 1) },
    };

    private static async Task SendAsync(RawClient client, byte[] bytes)
    {
        try
        {
            await client.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server hung up in the middle, as it may.
        }
    }
}
