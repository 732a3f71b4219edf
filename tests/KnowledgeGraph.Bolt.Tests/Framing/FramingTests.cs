using CsCheck;

namespace KnowledgeGraph.Bolt.Tests.Framing;

public sealed class FramingTests
{
    public static TheoryData<int> Sizes => [1, 2, 65534, 65535, 65536, 131069, 131070, 131071, 400_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_message_of_any_size_is_cut_and_joined(int size)
    {
        var message = Enumerable.Range(0, size).Select(i => (byte)(i * 7)).ToArray();
        using var output = new OutputBuffer();
        var start = MessageFraming.Begin(output);
        message.CopyTo(output.Take(size));
        MessageFraming.End(output, start);

        var chunks = (size + 65534) / 65535;
        Assert.Equal(size + chunks * 2 + 2, output.Length);
        Assert.Equal(message, Assert.Single(Messages(output.Written.ToArray(), size + 2)));
    }

    [Fact]
    public void The_published_example_of_two_chunks_is_one_message()
    {
        var messages = Messages(Convert.FromHexString("0010000102030405060708090A0B0C0D0E0F000401020304" + "0000"), 3);
        Assert.Equal("000102030405060708090A0B0C0D0E0F01020304", Convert.ToHexString(Assert.Single(messages)));
    }

    [Fact]
    public void Empty_chunks_between_messages_are_skipped_and_counted()
    {
        using var input = new InputBuffer(DecodeLimits.Default);
        var bytes = Convert.FromHexString("0000000000010100000000000202030000");
        bytes.CopyTo(input.Room());
        input.Added(bytes.Length);
        Assert.True(input.TryRead(out var first));
        Assert.Equal("01", Convert.ToHexString(first));
        Assert.True(input.TryRead(out var second));
        Assert.Equal("0203", Convert.ToHexString(second));
        Assert.False(input.TryRead(out _));
        Assert.Equal(3, input.NoopCount);
    }

    [Fact]
    public void However_the_network_cuts_it_the_messages_are_the_same() => Gen.Select(Gen.Byte.Array[1, 300].List[0, 8], Gen.Int[1, 40], Gen.Int[1, 50]).Sample((messages, chunk, read) =>
    {
        var wire = new List<byte>();
        foreach (var message in messages)
        {
            wire.AddRange([0, 0]); // a NOOP before each
            foreach (var part in message.Chunk(chunk))
            {
                wire.AddRange([0, (byte)part.Length]);
                wire.AddRange(part);
            }

            wire.AddRange([0, 0]);
        }

        Assert.Equal(messages, Messages([.. wire], read));
    }, iter: 2_000);

    [Fact]
    public void A_message_above_the_limit_is_refused_before_it_has_come()
    {
        using var input = new InputBuffer(new DecodeLimits(MaxMessageBytes: 1000));
        new byte[] { 0x04, 0x00 }.CopyTo(input.Room());
        input.Added(2);
        Assert.Throws<ProtocolException>(() => input.TryRead(out _));
    }

    private static List<byte[]> Messages(byte[] wire, int readSize)
    {
        var messages = new List<byte[]>();
        using var input = new InputBuffer(DecodeLimits.Default);
        for (var position = 0; position < wire.Length;)
        {
            var room = input.Room();
            var count = Math.Min(Math.Min(readSize, room.Length), wire.Length - position);
            wire.AsSpan(position, count).CopyTo(room.Span);
            input.Added(count);
            position += count;
            while (input.TryRead(out var message)) messages.Add(message.ToArray());
        }

        return messages;
    }
}
