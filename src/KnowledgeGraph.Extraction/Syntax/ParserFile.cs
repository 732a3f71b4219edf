using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// The file of <see cref="ParserWeights"/>, inside Brotli: version, sizes, the number of relations, feature keys by rising value as
/// differences, and all weights in half precision, high bytes before low ones, which packs better. Same weights, same bytes.
/// </summary>
internal static class ParserFile
{
    const byte Version = 1;
    const string Remedy = "Train it again with src/KnowledgeGraph.Training.";

    public static ParserWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadByte() is not Version and var version)
            throw new InvalidDataException($"Parser model of version {version}; this build reads {Version}. {Remedy}");
        var shape = new ParserShape(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        int relations = reader.Read7BitEncodedInt(), facts = reader.Read7BitEncodedInt();
        if (relations != Relations.Count || facts != StateFeatures.RowCount)
            throw new InvalidDataException($"Parser model of {relations} relations and {facts} facts; this build has "
                + $"{Relations.Count} and {StateFeatures.RowCount}. {Remedy}");
        var keys = new uint[reader.Read7BitEncodedInt()];
        uint key = 0;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = key += (uint)reader.Read7BitEncodedInt();
        var weights = new ParserWeights(shape, keys);
        foreach (var numbers in weights.All())
        {
            byte[] high = reader.ReadBytes(numbers.Length), low = reader.ReadBytes(numbers.Length);
            if (low.Length < numbers.Length)
                throw new EndOfStreamException("The parser model ends too early.");
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = (float)BitConverter.UInt16BitsToHalf((ushort)(high[i] << 8 | low[i]));
        }

        return weights;
    }

    public static void Write(string path, ParserWeights weights)
    {
        using var file = File.Create(path);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(packed);
        writer.Write(Version);
        var shape = weights.Shape;
        foreach (var size in (int[])[shape.Width, shape.Layers, shape.Hidden, Relations.Count, StateFeatures.RowCount, weights.Keys.Length])
            writer.Write7BitEncodedInt(size);
        uint previous = 0;
        foreach (var key in weights.Keys)
        {
            writer.Write7BitEncodedInt((int)(key - previous));
            previous = key;
        }

        foreach (var numbers in weights.All())
        {
            writer.Write(numbers.Select(n => (byte)(BitConverter.HalfToUInt16Bits((Half)n) >> 8)).ToArray());
            writer.Write(numbers.Select(n => (byte)BitConverter.HalfToUInt16Bits((Half)n)).ToArray());
        }
    }
}
