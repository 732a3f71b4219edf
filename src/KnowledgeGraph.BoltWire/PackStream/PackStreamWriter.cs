using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Bolt;

/// <summary>Writes PackStream into an <see cref="OutputBuffer"/>, always in the shortest form.</summary>
internal readonly struct PackStreamWriter(OutputBuffer output)
{
    public OutputBuffer Output => output;

    public void WriteNull() => output.Take(1)[0] = PackMarker.Null;

    public void Write(bool value) => output.Take(1)[0] = value ? PackMarker.True : PackMarker.False;

    public void Write(double value)
    {
        var span = output.Take(9);
        span[0] = PackMarker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
    }

    public void Write(long value)
    {
        if (value is >= -16 and <= 127)
        {
            output.Take(1)[0] = (byte)value;
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            var span = output.Take(2);
            span[0] = PackMarker.Int8;
            span[1] = (byte)value;
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            var span = output.Take(3);
            span[0] = PackMarker.Int16;
            BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            var span = output.Take(5);
            span[0] = PackMarker.Int32;
            BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
        }
        else
        {
            var span = output.Take(9);
            span[0] = PackMarker.Int64;
            BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
        }
    }

    public void Write(string value) => Write(value.AsSpan());

    public void Write(ReadOnlySpan<char> value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        WriteSized(PackMarker.TinyString, PackMarker.String8, size);
        Encoding.UTF8.GetBytes(value, output.Take(size));
    }

    public void Write(ReadOnlySpan<byte> value)
    {
        WriteSized(0, PackMarker.Bytes8, value.Length);
        value.CopyTo(output.Take(value.Length));
    }

    public void WriteListHeader(int count) => WriteSized(PackMarker.TinyList, PackMarker.List8, count);

    public void WriteMapHeader(int count) => WriteSized(PackMarker.TinyMap, PackMarker.Map8, count);

    public void WriteStructHeader(byte tag, int fields)
    {
        var span = output.Take(2);
        span[0] = (byte)(PackMarker.TinyStruct | fields);
        span[1] = tag;
    }

    // The markers for sizes of 8, 16 and 32 bits follow each other; bytes have no tiny form.
    private void WriteSized(byte tiny, byte marker8, int size)
    {
        if (size < 16 && tiny != 0)
        {
            output.Take(1)[0] = (byte)(tiny | size);
        }
        else if (size <= byte.MaxValue)
        {
            var span = output.Take(2);
            span[0] = marker8;
            span[1] = (byte)size;
        }
        else if (size <= ushort.MaxValue)
        {
            var span = output.Take(3);
            span[0] = (byte)(marker8 + 1);
            BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)size);
        }
        else
        {
            var span = output.Take(5);
            span[0] = (byte)(marker8 + 2);
            BinaryPrimitives.WriteInt32BigEndian(span[1..], size);
        }
    }
}
