using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>Property values as bytes, exactly: what is decoded has the kind and the value of what was encoded. Equal bytes mean the same kind and value.</summary>
internal static class ValueCodec
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The value is of a kind that cannot be a property: a map, node, relationship or path.</exception>
    public static void Write(ByteWriter to, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                to.Byte((byte)ValueTag.Null);
                break;
            case ValueKind.Boolean:
                to.Byte((byte)(value.AsBoolean() ? ValueTag.True : ValueTag.False));
                break;
            case ValueKind.Integer:
                to.Byte((byte)ValueTag.Integer);
                to.Zigzag(value.AsInteger());
                break;
            case ValueKind.Float:
                to.Byte((byte)ValueTag.Float);
                to.Double(value.AsFloat());
                break;
            case ValueKind.String:
                WriteString(to, value.AsString());
                break;
            case ValueKind.Bytes:
                to.Byte((byte)ValueTag.Bytes);
                to.Varint((ulong)value.AsBytes().Length);
                to.Bytes(value.AsBytes());
                break;
            case ValueKind.List:
                WriteList(to, value.AsList());
                break;
            case ValueKind.Point:
                WritePoint(to, value.AsPoint());
                break;
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw new ArgumentException($"A {value.Kind} cannot be stored as a property.");
            default:
                TemporalCodec.Write(to, value);
                break;
        }
    }

    public static Value Read(ref ByteReader from)
    {
        var tag = (ValueTag)from.Byte();
        return tag switch
        {
            ValueTag.Null => Value.Null,
            ValueTag.False => Value.False,
            ValueTag.True => Value.True,
            ValueTag.Integer => Value.Of(from.Zigzag()),
            ValueTag.Float => Value.Of(from.Double()),
            ValueTag.Utf8 => Value.Of(Utf8.GetString(from.Bytes(from.Count()))),
            ValueTag.Utf16 => Value.Of(new string(MemoryMarshal.Cast<byte, char>(from.Bytes(from.Count()).ToArray()))),
            ValueTag.Bytes => Value.Of(from.Bytes(from.Count()).ToArray()),
            ValueTag.List => ReadList(ref from),
            ValueTag.Point2D => Value.Of(new PointValue(from.Count(), from.Double(), from.Double())),
            ValueTag.Point3D => Value.Of(new PointValue(from.Count(), from.Double(), from.Double(), from.Double())),
            _ => TemporalCodec.Read(tag, ref from),
        };
    }

    private static void WriteString(ByteWriter to, string text)
    {
        try
        {
            var length = Utf8.GetByteCount(text);
            to.Byte((byte)ValueTag.Utf8);
            to.Varint((ulong)length);
            Utf8.GetBytes(text, to.Take(length));
        }
        catch (EncoderFallbackException)
        {
            to.Byte((byte)ValueTag.Utf16);
            to.Varint((ulong)text.Length * 2);
            to.Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static void WriteList(ByteWriter to, IReadOnlyList<Value> items)
    {
        to.Byte((byte)ValueTag.List);
        to.Varint((ulong)items.Count);
        for (var i = 0; i < items.Count; i++) Write(to, items[i]);
    }

    private static Value ReadList(ref ByteReader from)
    {
        var items = new Value[from.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = Read(ref from);
        return Value.Of(items);
    }

    private static void WritePoint(ByteWriter to, PointValue point)
    {
        to.Byte((byte)(point.Z is null ? ValueTag.Point2D : ValueTag.Point3D));
        to.Varint((ulong)point.Srid);
        to.Double(point.X);
        to.Double(point.Y);
        if (point.Z is { } z) to.Double(z);
    }
}
