using System.Runtime.InteropServices;

namespace KnowledgeGraph.Bolt;

/// <summary>A vector's coordinates as big-endian bytes behind the marker of their type.</summary>
internal static class VectorCodec
{
    public static byte MarkerOf(Type type) => type switch
    {
        _ when type == typeof(sbyte) => PackMarker.Int8,
        _ when type == typeof(short) => PackMarker.Int16,
        _ when type == typeof(int) => PackMarker.Int32,
        _ when type == typeof(long) => PackMarker.Int64,
        _ when type == typeof(float) => PackMarker.Float32,
        _ when type == typeof(double) => PackMarker.Float64,
        _ => 0,
    };

    public static (byte Marker, byte[] Data) Encode(IVector vector)
    {
        var data = vector switch
        {
            Vector<sbyte> v => MemoryMarshal.AsBytes<sbyte>(v.Array).ToArray(),
            Vector<short> v => Flip(MemoryMarshal.AsBytes<short>(v.Array), 2),
            Vector<int> v => Flip(MemoryMarshal.AsBytes<int>(v.Array), 4),
            Vector<long> v => Flip(MemoryMarshal.AsBytes<long>(v.Array), 8),
            Vector<float> v => Flip(MemoryMarshal.AsBytes<float>(v.Array), 4),
            Vector<double> v => Flip(MemoryMarshal.AsBytes<double>(v.Array), 8),
            _ => throw new ProtocolException($"A vector of {vector.CoordinateType.Name} cannot be sent."),
        };
        return (MarkerOf(vector.CoordinateType), data);
    }

    /// <returns>Null when the marker is unknown or the bytes are no whole number of coordinates.</returns>
    public static IVector? Decode(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        PackMarker.Int8 => new Vector<sbyte>(MemoryMarshal.Cast<byte, sbyte>(data).ToArray()),
        PackMarker.Int16 when data.Length % 2 == 0 => new Vector<short>(MemoryMarshal.Cast<byte, short>(Flip(data, 2)).ToArray()),
        PackMarker.Int32 when data.Length % 4 == 0 => new Vector<int>(MemoryMarshal.Cast<byte, int>(Flip(data, 4)).ToArray()),
        PackMarker.Int64 when data.Length % 8 == 0 => new Vector<long>(MemoryMarshal.Cast<byte, long>(Flip(data, 8)).ToArray()),
        PackMarker.Float32 when data.Length % 4 == 0 => new Vector<float>(MemoryMarshal.Cast<byte, float>(Flip(data, 4)).ToArray()),
        PackMarker.Float64 when data.Length % 8 == 0 => new Vector<double>(MemoryMarshal.Cast<byte, double>(Flip(data, 8)).ToArray()),
        _ => null,
    };

    // Big-endian to this machine's order and back.
    private static byte[] Flip(ReadOnlySpan<byte> source, int width)
    {
        var target = source.ToArray();
        if (!BitConverter.IsLittleEndian) return target;
        for (var i = 0; i < target.Length; i += width) target.AsSpan(i, width).Reverse();
        return target;
    }
}
