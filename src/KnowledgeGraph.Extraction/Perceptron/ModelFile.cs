using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Perceptron;

/// <summary>
/// The file of a <see cref="SparseModel"/>, inside Brotli: version, labels, and the rows by rising key as columns (key differences,
/// lengths, labels, weights' high bytes, weights' low bytes), which packs better than row by row. Same model, same bytes.
/// </summary>
internal static class ModelFile
{
    const byte Version = 1;

    public static SparseModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadByte() is not Version and var version)
            throw new InvalidDataException($"Model file of version {version}; this build reads {Version}.");
        var labels = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        var keys = new uint[reader.Read7BitEncodedInt()];
        var bytes = reader.ReadBytes(reader.Read7BitEncodedInt());
        uint key = 0;
        for (int i = 0, at = 0; i < keys.Length; i++)
            keys[i] = key += ReadDifference(bytes, ref at);
        var lengths = reader.ReadBytes(keys.Length);
        var total = lengths.Sum(l => l);
        byte[] label = reader.ReadBytes(total), high = reader.ReadBytes(total), low = reader.ReadBytes(total);
        var weights = new Half[total];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = BitConverter.UInt16BitsToHalf((ushort)(high[i] << 8 | low[i]));
        return new SparseModel(labels, keys, lengths, label, weights);
    }

    public static void Write(string path, SparseModel model)
    {
        using var file = File.Create(path);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(packed);
        writer.Write(Version);
        writer.Write7BitEncodedInt(model.Labels.Count);
        foreach (var label in model.Labels)
            writer.Write(label);
        var rows = model.Rows().ToArray();
        writer.Write7BitEncodedInt(rows.Length);
        var keys = new List<byte>();
        uint previous = 0;
        foreach (var row in rows)
        {
            WriteDifference(keys, row.Key - previous);
            previous = row.Key;
        }

        writer.Write7BitEncodedInt(keys.Count);
        writer.Write(keys.ToArray());
        writer.Write(rows.Select(r => (byte)r.Labels.Length).ToArray());
        writer.Write(rows.SelectMany(r => r.Labels).ToArray());
        writer.Write(rows.SelectMany(r => r.Weights).Select(w => (byte)(BitConverter.HalfToUInt16Bits(w) >> 8)).ToArray());
        writer.Write(rows.SelectMany(r => r.Weights).Select(w => (byte)BitConverter.HalfToUInt16Bits(w)).ToArray());
    }

    static void WriteDifference(List<byte> bytes, uint value)
    {
        for (; value >= 128; value >>= 7)
            bytes.Add((byte)(value | 128));
        bytes.Add((byte)value);
    }

    static uint ReadDifference(byte[] bytes, ref int at)
    {
        uint value = 0;
        for (var bits = 0; ; bits += 7)
        {
            var b = bytes[at++];
            value |= (uint)(b & 127) << bits;
            if (b < 128)
                return value;
        }
    }
}
