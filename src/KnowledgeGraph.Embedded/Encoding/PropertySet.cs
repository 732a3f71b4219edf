using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>
/// The properties of one entity, ordered by key. Read from bytes one property at a time until someone wants them all or changes one.
/// Changing makes a new array, so what was handed out stays as it was.
/// </summary>
internal sealed class PropertySet
{
    private byte[]? _encoded;
    private int _start;
    private KeyValuePair<int, Value>[]? _decoded;

    private PropertySet()
    {
    }

    /// <param name="start">Where the number of properties stands in <paramref name="encoded"/>, which is taken over.</param>
    public static PropertySet FromBytes(byte[] encoded, int start) => new() { _encoded = encoded, _start = start };

    /// <summary>Nulls are left out; of a key that is given twice the last one counts.</summary>
    public static PropertySet From(IReadOnlyList<KeyValuePair<int, Value>> properties)
    {
        var set = new PropertySet { _decoded = [] };
        if (properties.Count == 0) return set;
        var kept = new KeyValuePair<int, Value>[properties.Count];
        var count = 0;
        var ordered = true;
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            if (property.Value.IsNull) continue;
            ordered &= count == 0 || kept[count - 1].Key < property.Key;
            kept[count++] = property;
        }

        if (count < kept.Length) Array.Resize(ref kept, count);
        if (ordered) set._decoded = kept;
        else foreach (var (key, value) in properties) set.Set(key, value);
        return set;
    }

    public int Count => All().Length;

    public KeyValuePair<int, Value>[] All()
    {
        if (_decoded is { } known) return known;
        var reader = new ByteReader(_encoded) { Position = _start };
        var all = new KeyValuePair<int, Value>[reader.Count()];
        for (var i = 0; i < all.Length; i++)
        {
            var key = reader.Count();
            reader.Count();
            all[i] = new(key, ValueCodec.Read(ref reader));
        }

        _encoded = null;
        return _decoded = all;
    }

    public Value Get(int key)
    {
        if (_decoded is { } known)
        {
            foreach (var (other, value) in known)
                if (other == key) return value;
            return Value.Null;
        }

        var reader = new ByteReader(_encoded) { Position = _start };
        return Read(ref reader, key);
    }

    /// <summary>One property of a set whose number of properties stands where the reader is.</summary>
    public static Value Read(ref ByteReader from, int key)
    {
        for (var left = from.Count(); left > 0; left--)
        {
            var other = from.Count();
            var length = from.Count();
            if (other == key) return ValueCodec.Read(ref from);
            if (other > key) break;
            from.Position += length;
        }

        return Value.Null;
    }

    /// <summary>Sets, or with null removes, one property.</summary>
    public void Set(int key, Value value)
    {
        var all = All();
        var at = 0;
        while (at < all.Length && all[at].Key < key) at++;
        var present = at < all.Length && all[at].Key == key;
        if (value.IsNull)
        {
            if (present) _decoded = [.. all.AsSpan(0, at), .. all.AsSpan(at + 1)];
            return;
        }

        _decoded = [.. all.AsSpan(0, at), new(key, value), .. all.AsSpan(present ? at + 1 : at)];
    }

    /// <summary>Writes the number of properties, then key, length and value of each.</summary>
    public void Write(ByteWriter to, ByteWriter scratch)
    {
        var all = All();
        to.Varint((ulong)all.Length);
        foreach (var (key, value) in all)
        {
            scratch.Clear();
            ValueCodec.Write(scratch, value);
            to.Varint((ulong)key);
            to.Varint((ulong)scratch.Length);
            to.Bytes(scratch.Written);
        }
    }
}
