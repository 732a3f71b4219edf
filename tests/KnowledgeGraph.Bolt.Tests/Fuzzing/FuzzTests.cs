using KnowledgeGraph.Bolt.Tests.Handshake;
using KnowledgeGraph.Bolt.Tests.PackStream;
using KnowledgeGraph.TestKit.Fuzzing;

namespace KnowledgeGraph.Bolt.Tests.Fuzzing;

/// <summary>
/// Random and mutated bytes into everything that reads from the network. The seed is fixed; KG_FUZZ_ROUNDS runs longer. Allowed: a value, or the
/// documented exception. Not allowed: another exception, a hang, or more memory than 128 times the input and 64 KB.
/// </summary>
public sealed class FuzzTests
{
    private const int MaxAllocationPerByte = 128;
    private const int FixedAllocation = 64 * 1024;
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_ROUNDS"), out var rounds) ? rounds : 60_000;

    private static readonly byte[][] Seeds = [.. ValidMessages().Select(message =>
    {
        using var output = new OutputBuffer();
        message.WriteTo(output, Bytes.Latest);
        return output.Written.ToArray();
    })];

    [Fact]
    public void The_decoder_survives_mutated_messages_and_random_bytes()
    {
        var random = new Random(20240501);
        var mutator = MutatorOf(random);
        var texts = new TextCache();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = random.Next(4) == 0 ? mutator.Noise() : mutator.Mutate(Seeds[random.Next(Seeds.Length)][2..^2]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var reader = new PackStreamReader(bytes, DecodeLimits.Default, texts);
                while (!reader.AtEnd) reader.ReadValue();
                BoltMessage.Read(bytes, DecodeLimits.Default);
            }
            catch (ProtocolException)
            {
                // as documented
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= FixedAllocation + 2L * MaxAllocationPerByte * bytes.Length, $"{allocated} bytes for {Convert.ToHexString(bytes)}");
        }
    }

    [Fact]
    public void Framing_survives_mutated_streams()
    {
        var random = new Random(20240502);
        var mutator = MutatorOf(random);
        var limits = new DecodeLimits(MaxMessageBytes: 4096);
        for (var round = 0; round < Rounds / 10; round++)
        {
            var stream = mutator.Mutate([.. Enumerable.Range(0, random.Next(1, 6)).SelectMany(_ => Seeds[random.Next(Seeds.Length)])]);
            using var input = new InputBuffer(limits);
            try
            {
                for (var position = 0; position < stream.Length;)
                {
                    var count = Math.Min(random.Next(1, 200), stream.Length - position);
                    stream.AsSpan(position, count).CopyTo(input.Room().Span);
                    input.Added(count);
                    position += count;
                    while (input.TryRead(out var message)) Assert.InRange(message.Length, 1, limits.MaxMessageBytes);
                    Assert.True(input.Unread <= position);
                }
            }
            catch (ProtocolException)
            {
                // as documented
            }
        }
    }

    [Fact]
    public async Task The_handshake_survives_any_answer()
    {
        var random = new Random(20240503);
        var mutator = MutatorOf(random);
        byte[][] answers = [[0, 0, 8, 5], [0, 0, 1, 0xFF, 2, 0, 8, 8, 5, 0, 0, 4, 4, 0], "HTTP/1.1"u8.ToArray(), [0, 0, 1, 0xFF, 0x81, 0x80, 0]];
        for (var round = 0; round < Rounds / 10; round++)
        {
            var answer = random.Next(3) == 0 ? mutator.Noise() : mutator.Mutate(answers[random.Next(answers.Length)]);
            try
            {
                var version = await ClientHandshake.NegotiateAsync(new TwoWayStream(answer), BoltVersion.Supported, TestContext.Current.CancellationToken);
                Assert.Contains(version, BoltVersion.Supported);
            }
            catch (Neo4jException e) when (e is ProtocolException or ServiceUnavailableException)
            {
                // as documented
            }
        }
    }

    [Fact]
    public async Task A_connection_survives_whatever_a_server_says()
    {
        var random = new Random(20240504);
        var mutator = MutatorOf(random);
        var hello = Seeds[0];
        for (var round = 0; round < Rounds / 20; round++)
        {
            byte[] wire = [.. mutator.Mutate([.. hello, .. hello]), .. Enumerable.Range(0, 3).SelectMany(_ => mutator.Next())];
            await using var connection = new BoltConnection(ServerAddress.From("fuzz", 1), new TwoWayStream(wire), BoltVersion.V5_8, new Config());
            try
            {
                var cursor = new ResultCursor(connection, new Query("RETURN 1"), 1000, new NoOwner());
                cursor.Start(null);
                await connection.FlushAsync(TestContext.Current.CancellationToken);
                while (await cursor.FetchAsync(TestContext.Current.CancellationToken)) _ = cursor.Current;
                await cursor.ConsumeAsync();
            }
            catch (Neo4jException)
            {
                // a FAILURE that the bytes happened to say, bytes that are no message, or the end of the stream
            }
        }
    }

    [Theory]
    [InlineData("D67FFFFFFF")]           // a list of two billion items
    [InlineData("DA7FFFFFFF")]           // a map
    [InlineData("D27FFFFFFF")]           // a string
    [InlineData("CE7FFFFFFF")]           // bytes
    [InlineData("D6FFFFFFFF")]           // negative when read as a signed number
    [InlineData("B350D67FFFFFFF")]       // a path's nodes
    [InlineData("B44E01D67FFFFFFF")]     // a node's labels
    public void What_is_announced_is_not_allocated_before_it_has_come(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ProtocolException>(() => Bytes.Read(bytes));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < FixedAllocation);
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_not_a_stack_overflow()
    {
        Assert.Throws<ProtocolException>(() => Bytes.Read(Enumerable.Repeat((byte)0x91, 1_000_000).ToArray()));
        Assert.Throws<ProtocolException>(() => Bytes.Read(Enumerable.Range(0, 1_000_000).SelectMany(_ => new byte[] { 0xA1, 0x80 }).ToArray()));
    }

    /// <summary>Besides what is usual, the markers of long lists, maps, strings and bytes, and of structures.</summary>
    private static Mutator MutatorOf(Random random) => new(random, Seeds, [[0xD6], [0xDA], [0xD2], [0xCE], [0xB4], [0xCB], [0x9F], [0xAF]]);

    private static IEnumerable<BoltMessage> ValidMessages()
    {
        yield return Responses.Success(new() { ["server"] = "Neo4j/5.26.0", ["hints"] = new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = 120 } });
        yield return Responses.Success(new() { ["fields"] = new[] { "a", "b" }, ["t_first"] = 3 });
        yield return Responses.Success(new() { ["has_more"] = true });
        yield return Responses.Success(new() { ["type"] = "rw", ["stats"] = new Dictionary<string, object?> { ["nodes-created"] = 3 }, ["bookmark"] = "bm" });
        yield return Responses.Failure(BoltVersion.V5_8, "Neo.ClientError.Statement.SyntaxError", "bad");
        yield return Responses.Ignored;
        yield return Responses.Record(1, "two");
        var node = new Node(1, "4:a:1", ["Actor"], new Dictionary<string, object?> { ["name"] = "Ada", ["born"] = new LocalDate(1815, 12, 10) });
        var other = new Node(2, "4:a:2", ["Actor"], []);
        var knows = new Relationship(new UnboundRelationship(5, "5:a:5", "KNOWS", []), new NodeReference(1, "4:a:1"), new NodeReference(2, "4:a:2"));
        yield return Responses.Record(node, knows);
        yield return Responses.Record(new Path([node, other], [knows]), new ZonedDateTime(1, 2, Zone.Of("Europe/Berlin")));
        yield return Responses.Record(new Vector<float>([1f, 2f]), new Duration(1, 2, 3, 4));
        yield return Responses.Record(new Point(7203, 1, 2), new byte[] { 1, 2, 3 });
        yield return Responses.Record(new OffsetTime(1, 2, 3, 4, 5), new LocalDateTime(2024, 1, 1, 1, 1, 1, 1));
        yield return Responses.Record(Enumerable.Range(0, 40).ToDictionary(i => $"k{i}", i => (object?)(i * 1000L)), new string('x', 500));
    }

    private sealed class NoOwner : IResultOwner
    {
        public ValueTask OnFinishedAsync(ResultCursor cursor, IReadOnlyDictionary<string, object?> metadata) => ValueTask.CompletedTask;
    }
}
