using System.Buffers.Binary;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>
/// Values as bytes whose memcmp order is Cypher's order within a kind, and whose equality is Cypher's <c>=</c> (1 and 1.0 have one key).
/// No key is the beginning of another one, so keys of several values can be put one after the other.
/// </summary>
/// <remarks>Part of the file format. Integers and floats compare exactly, also past 2^53: a key is the largest double not above the number, then what is left.</remarks>
internal static class SortKey
{
    private const byte End = 0x00;
    private const ulong SignBit = 1UL << 63;

    /// <returns>False where the value equals nothing (null, NaN, or a list with one of them) or has no key (a map, an entity); what was written then is to be dropped.</returns>
    public static bool TryWrite(ByteWriter to, Value value)
    {
        to.Byte(KindByte(value.Kind));
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                to.Byte((byte)(value.AsBoolean() ? 1 : 0));
                return true;
            case ValueKind.Integer:
                WriteInteger(to, value.AsInteger());
                return true;
            case ValueKind.Float:
                return TryWriteFloat(to, value.AsFloat());
            case ValueKind.String:
                WriteText(to, value.AsString());
                to.Byte(0);
                to.Byte(End);
                return true;
            case ValueKind.Bytes:
                foreach (var item in value.AsBytes()) WriteEscaped(to, item);
                to.Byte(0);
                to.Byte(End);
                return true;
            case ValueKind.List:
                foreach (var item in value.AsList())
                    if (!TryWrite(to, item)) return false;
                to.Byte(End);
                return true;
            case ValueKind.Date:
                Signed(to, TemporalCodec.EpochDay(value.AsDate()));
                return true;
            case ValueKind.LocalTime:
                Signed(to, value.AsLocalTime().NanosecondOfDay);
                return true;
            case ValueKind.Time:
                WriteTime(to, value.AsTime());
                return true;
            case ValueKind.LocalDateTime:
                Signed(to, TemporalCodec.EpochDay(value.AsLocalDateTime().Date));
                Signed(to, value.AsLocalDateTime().NanosecondOfDay);
                return true;
            case ValueKind.DateTime:
                WriteDateTime(to, value.AsDateTime());
                return true;
            case ValueKind.Duration:
                WriteDuration(to, value.AsDuration());
                return true;
            case ValueKind.Point:
                return TryWritePoint(to, value.AsPoint());
            default:
                return false;
        }
    }

    /// <summary>The beginning that the keys of all strings with this prefix share, and no others.</summary>
    public static void WritePrefix(ByteWriter to, string prefix)
    {
        to.Byte(KindByte(ValueKind.String));
        WriteText(to, prefix);
    }

    /// <summary>The first byte of the keys of a kind; numbers are one kind. 0 where a kind has no keys. Above <see cref="End"/>, so that a shorter list comes first.</summary>
    public static byte KindByte(ValueKind kind) => kind switch
    {
        ValueKind.Point => 0x10,
        ValueKind.DateTime => 0x20,
        ValueKind.LocalDateTime => 0x28,
        ValueKind.Date => 0x30,
        ValueKind.Time => 0x38,
        ValueKind.LocalTime => 0x40,
        ValueKind.Duration => 0x48,
        ValueKind.Bytes => 0x50,
        ValueKind.List => 0x58,
        ValueKind.String => 0x60,
        ValueKind.Boolean => 0x68,
        ValueKind.Integer or ValueKind.Float => 0x70,
        _ => 0,
    };

    private static void Signed(ByteWriter to, long value) => to.BigEndian((ulong)value ^ SignBit);

    private static void WriteInteger(ByteWriter to, long value)
    {
        var below = (double)value;
        // Rounding may have gone up; 2^63 itself does not fit a long.
        if (below >= 9223372036854775808.0 || (long)below > value) below = Math.BitDecrement(below);
        WriteOrdered(to, below);
        BinaryPrimitives.WriteUInt16BigEndian(to.Take(2), (ushort)(value - (long)below));
    }

    private static bool TryWriteFloat(ByteWriter to, double value)
    {
        if (double.IsNaN(value)) return false;
        WriteOrdered(to, value);
        BinaryPrimitives.WriteUInt16BigEndian(to.Take(2), 0);
        return true;
    }

    private static void WriteOrdered(ByteWriter to, double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value == 0 ? 0.0 : value);
        to.BigEndian((bits & SignBit) == 0 ? bits | SignBit : ~bits);
    }

    /// <summary>
    /// Each UTF-16 unit like a code point of its own in UTF-8, so that half surrogate pairs and prefixes that cut a pair have keys.
    /// Surrogates, which stand for U+10000 and up, are moved above the units U+E000 to U+FFFF: that makes it the order of code points.
    /// </summary>
    private static void WriteText(ByteWriter to, string text)
    {
        var room = to.Peek(text.Length * 3);
        var count = 0;
        foreach (var plain in text)
        {
            var unit = plain < 0xD800 ? plain : plain < 0xE000 ? plain + 0x2000 : plain - 0x800;
            if (unit == 0)
            {
                room[count++] = 0;
                room[count++] = 0xFF;
            }
            else if (unit < 0x80)
            {
                room[count++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                room[count++] = (byte)(0xC0 | (unit >> 6));
                room[count++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                room[count++] = (byte)(0xE0 | (unit >> 12));
                room[count++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                room[count++] = (byte)(0x80 | (unit & 0x3F));
            }
        }

        to.Advance(count);
    }

    private static void WriteEscaped(ByteWriter to, byte value)
    {
        to.Byte(value);
        if (value == 0) to.Byte(0xFF);
    }

    private static void WriteTime(ByteWriter to, OffsetTime time)
    {
        Signed(to, time.NanosecondOfDay - (time.Offset.Seconds * 1_000_000_000L));
        Signed(to, time.Offset.Seconds);
    }

    private static void WriteDateTime(ByteWriter to, ZonedDateTime value)
    {
        var instant = value.ToInstant();
        var seconds = instant.ToUnixTimeSeconds();
        Signed(to, seconds);
        Signed(to, (instant - Instant.FromUnixTimeSeconds(seconds)).SubsecondNanoseconds);
        Signed(to, value.Offset.Seconds);
        WriteText(to, value.Zone.Id);
        to.Byte(0);
        to.Byte(End);
    }

    private static void WriteDuration(ByteWriter to, DurationValue duration)
    {
        var average = ((Int128)duration.Months * DurationValue.SecondsPerMonth) + ((Int128)duration.Days * DurationValue.SecondsPerDay) + duration.Seconds;
        to.BigEndian((ulong)(average >> 64) ^ SignBit);
        to.BigEndian((ulong)average);
        Signed(to, duration.Nanoseconds);
        Signed(to, duration.Months);
        Signed(to, duration.Days);
        Signed(to, duration.Seconds);
    }

    private static bool TryWritePoint(ByteWriter to, PointValue point)
    {
        if (double.IsNaN(point.X) || double.IsNaN(point.Y) || point.Z is double.NaN) return false;
        Signed(to, point.Srid);
        WriteOrdered(to, point.X);
        WriteOrdered(to, point.Y);
        to.Byte((byte)(point.Z is null ? 0 : 1));
        if (point.Z is { } z) WriteOrdered(to, z);
        return true;
    }
}
