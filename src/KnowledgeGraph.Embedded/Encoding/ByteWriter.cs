using System.Buffers.Binary;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>A growing buffer that is used again and again: <see cref="Clear"/> keeps its memory.</summary>
internal sealed class ByteWriter
{
    private byte[] _buffer = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = length;

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Room for <paramref name="count"/> more bytes, already counted as written.</summary>
    public Span<byte> Take(int count)
    {
        var room = Peek(count);
        Length += count;
        return room;
    }

    /// <summary>Room for <paramref name="count"/> more bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Peek(int count)
    {
        if (_buffer.Length - Length < count) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        return _buffer.AsSpan(Length, count);
    }

    public void Advance(int count) => Length += count;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Varint(ulong value)
    {
        var room = Peek(10);
        var count = 0;
        while (value >= 0x80)
        {
            room[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        room[count++] = (byte)value;
        Length += count;
    }

    /// <summary>A varint in which small numbers of either sign are short.</summary>
    public void Zigzag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

    public void BigEndian(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);
}
