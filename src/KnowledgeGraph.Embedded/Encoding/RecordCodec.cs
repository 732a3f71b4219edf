using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>Nodes and relationship properties as bytes. The first byte is the format, now 1. Not thread-safe: it keeps its buffers.</summary>
internal sealed class RecordCodec
{
    private const byte Format = 1;
    private readonly ByteWriter _writer = new();
    private readonly ByteWriter _scratch = new();

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(NodeRecord node)
    {
        _writer.Clear();
        _writer.Byte(Format);
        _writer.Varint((ulong)node.Labels.Length);
        foreach (var label in node.Labels) _writer.Varint((ulong)label);
        node.Properties.Write(_writer, _scratch);
        return _writer.Written;
    }

    /// <summary>Valid until the next call; empty where there are no properties.</summary>
    public ReadOnlySpan<byte> Encode(PropertySet properties)
    {
        if (properties.Count == 0) return default;
        _writer.Clear();
        _writer.Byte(Format);
        properties.Write(_writer, _scratch);
        return _writer.Written;
    }

    public static NodeRecord DecodeNode(long id, ReadOnlySpan<byte> stored)
    {
        CheckFormat(stored);
        var bytes = stored.ToArray();
        var reader = new ByteReader(bytes) { Position = 1 };
        var count = reader.Count();
        var labels = count == 0 ? [] : new int[count];
        for (var i = 0; i < count; i++) labels[i] = reader.Count();
        return new NodeRecord(id, labels, PropertySet.FromBytes(bytes, reader.Position));
    }

    public static PropertySet DecodeProperties(ReadOnlySpan<byte> stored)
    {
        if (stored.IsEmpty) return PropertySet.From([]);
        CheckFormat(stored);
        return PropertySet.FromBytes(stored.ToArray(), 1);
    }

    /// <summary>One property of a stored node, without the rest.</summary>
    public static Value ReadNodeProperty(ReadOnlySpan<byte> stored, int key)
    {
        CheckFormat(stored);
        var reader = new ByteReader(stored) { Position = 1 };
        for (var labels = reader.Count(); labels > 0; labels--) reader.Count();
        return PropertySet.Read(ref reader, key);
    }

    /// <summary>One of the stored properties of a relationship; there may be none at all.</summary>
    public static Value ReadProperty(ReadOnlySpan<byte> stored, int key)
    {
        if (stored.IsEmpty) return Value.Null;
        CheckFormat(stored);
        var reader = new ByteReader(stored) { Position = 1 };
        return PropertySet.Read(ref reader, key);
    }

    private static void CheckFormat(ReadOnlySpan<byte> stored)
    {
        if (stored.IsEmpty || stored[0] != Format)
            throw new EmbeddedStoreException(EmbeddedStoreFault.Corrupt, "A stored record has an unknown format: the store is damaged, or newer than this program.");
    }
}
