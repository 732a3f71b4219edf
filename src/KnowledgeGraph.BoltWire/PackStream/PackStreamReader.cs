using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Reads PackStream from one whole message. Nothing but <see cref="ProtocolException"/> is thrown for bad bytes, and nothing is
/// allocated for a size that the message cannot hold: what is allocated stays under 128 times the message's size.
/// </summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> source, DecodeLimits limits, TextCache? texts = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private readonly ReadOnlySpan<byte> source = source;
    private int position;
    private long items;

    public readonly bool AtEnd => position == source.Length;

    /// <summary>Nobody wants the rest of the message.</summary>
    public void SkipRest() => position = source.Length;

    public object? ReadValue(int depth = 0)
    {
        var marker = NextByte();
        switch (marker)
        {
            case <= 0x7F or >= 0xF0: return BoxedValues.Of((sbyte)marker);
            case < PackMarker.TinyList: return Text(marker & 0x0F, false);
            case < PackMarker.TinyMap: return List(marker & 0x0F, depth);
            case < PackMarker.TinyStruct: return Map(marker & 0x0F, depth);
            case < PackMarker.Null: return Struct(marker & 0x0F, depth);
        }

        return marker switch
        {
            PackMarker.Null => null,
            PackMarker.True => BoxedValues.True,
            PackMarker.False => BoxedValues.False,
            PackMarker.Float64 => BinaryPrimitives.ReadDoubleBigEndian(Next(8)),
            PackMarker.Int8 or PackMarker.Int16 or PackMarker.Int32 or PackMarker.Int64 => BoxedValues.Of(Integer(marker)),
            PackMarker.String8 or PackMarker.String16 or PackMarker.String32 => Text(Size(marker - PackMarker.String8), false),
            PackMarker.Bytes8 or PackMarker.Bytes16 or PackMarker.Bytes32 => Next(Size(marker - PackMarker.Bytes8)).ToArray(),
            PackMarker.List8 or PackMarker.List16 or PackMarker.List32 => List(Size(marker - PackMarker.List8), depth),
            PackMarker.Map8 or PackMarker.Map16 or PackMarker.Map32 => Map(Size(marker - PackMarker.Map8), depth),
            _ => throw new ProtocolException($"0x{marker:X2} starts no value."),
        };
    }

    public long ReadInteger()
    {
        var marker = NextByte();
        return marker is <= 0x7F or >= 0xF0 ? (sbyte)marker : Integer(marker);
    }

    public int ReadInt32(long min = int.MinValue, long max = int.MaxValue)
    {
        var value = ReadInteger();
        return value >= min && value <= max ? (int)value : throw new ProtocolException($"{value} is not between {min} and {max}.");
    }

    public double ReadDouble() => NextByte() == PackMarker.Float64
        ? BinaryPrimitives.ReadDoubleBigEndian(Next(8))
        : throw new ProtocolException("A float was expected.");

    /// <param name="frequent">The text is a name that comes often: keep it in the cache.</param>
    public string ReadString(bool frequent = false)
    {
        var marker = NextByte();
        return marker switch
        {
            >= PackMarker.TinyString and < PackMarker.TinyList => Text(marker & 0x0F, frequent),
            PackMarker.String8 or PackMarker.String16 or PackMarker.String32 => Text(Size(marker - PackMarker.String8), frequent),
            _ => throw new ProtocolException($"A string was expected, not 0x{marker:X2}."),
        };
    }

    public ReadOnlySpan<byte> ReadBytes()
    {
        var marker = NextByte();
        return marker is PackMarker.Bytes8 or PackMarker.Bytes16 or PackMarker.Bytes32
            ? Next(Size(marker - PackMarker.Bytes8))
            : throw new ProtocolException("Bytes were expected.");
    }

    /// <summary>A list's size, checked against what is left of the message (each item needs a byte or more).</summary>
    public int ReadListHeader()
    {
        var marker = NextByte();
        return CheckCount(marker switch
        {
            >= PackMarker.TinyList and < PackMarker.TinyMap => marker & 0x0F,
            PackMarker.List8 or PackMarker.List16 or PackMarker.List32 => Size(marker - PackMarker.List8),
            _ => throw new ProtocolException($"A list was expected, not 0x{marker:X2}."),
        }, 1);
    }

    public Dictionary<string, object?> ReadMap(int depth = 0)
    {
        var marker = NextByte();
        return marker switch
        {
            >= PackMarker.TinyMap and < PackMarker.TinyStruct => Map(marker & 0x0F, depth),
            PackMarker.Map8 or PackMarker.Map16 or PackMarker.Map32 => Map(Size(marker - PackMarker.Map8), depth),
            _ => throw new ProtocolException($"A map was expected, not 0x{marker:X2}."),
        };
    }

    public (byte Tag, int Fields) ReadStructHeader()
    {
        var marker = NextByte();
        if ((marker & 0xF0) != PackMarker.TinyStruct) throw new ProtocolException($"A structure was expected, not 0x{marker:X2}.");
        return (NextByte(), marker & 0x0F);
    }

    private object Struct(int fields, int depth)
    {
        CheckDepth(depth);
        return StructReader.Read(ref this, NextByte(), fields, depth + 1);
    }

    private List<object?> List(int size, int depth)
    {
        CheckDepth(depth);
        var list = new List<object?>(CheckCount(size, 1));
        for (var i = 0; i < size; i++) list.Add(ReadValue(depth + 1));
        return list;
    }

    private Dictionary<string, object?> Map(int size, int depth)
    {
        CheckDepth(depth);
        var map = new Dictionary<string, object?>(CheckCount(size, 2));
        for (var i = 0; i < size; i++)
        {
            var key = ReadString(true);
            map[key] = ReadValue(depth + 1);
        }

        return map;
    }

    private string Text(int size, bool frequent)
    {
        if (size == 0) return "";
        var utf8 = Next(size);
        if (frequent && texts?.TryGet(utf8) is { } known) return known;
        try
        {
            var text = StrictUtf8.GetString(utf8);
            if (frequent) texts?.Add(utf8, text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new ProtocolException("A string is not UTF-8.");
        }
    }

    private long Integer(byte marker) => marker switch
    {
        PackMarker.Int8 => (sbyte)NextByte(),
        PackMarker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Next(2)),
        PackMarker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Next(4)),
        PackMarker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Next(8)),
        _ => throw new ProtocolException($"An integer was expected, not 0x{marker:X2}."),
    };

    private int Size(int width)
    {
        var size = width switch
        {
            0 => NextByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Next(2)),
            _ => BinaryPrimitives.ReadInt32BigEndian(Next(4)),
        };
        return size >= 0 ? size : throw new ProtocolException("A size is larger than 2 GB.");
    }

    private int CheckCount(int count, int bytesEach)
    {
        if ((long)count * bytesEach > source.Length - position)
            throw new ProtocolException($"{count} items are announced in a message with {source.Length - position} bytes left.");
        items += count;
        return items <= limits.MaxItems ? count : throw new ProtocolException($"A message has more than {limits.MaxItems} items.");
    }

    private readonly void CheckDepth(int depth)
    {
        if (depth >= limits.MaxDepth) throw new ProtocolException($"Values are nested deeper than {limits.MaxDepth}.");
    }

    private byte NextByte() => position < source.Length ? source[position++] : throw new ProtocolException("The message ends inside a value.");

    private ReadOnlySpan<byte> Next(int size)
    {
        if (size > source.Length - position) throw new ProtocolException("The message ends inside a value.");
        var span = source.Slice(position, size);
        position += size;
        return span;
    }
}
