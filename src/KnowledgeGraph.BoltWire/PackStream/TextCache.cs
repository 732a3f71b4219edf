namespace KnowledgeGraph.Bolt;

/// <summary>
/// Short texts that come again and again (property names, labels, types) are made into a string once per connection.
/// A fixed number of slots, the latest text wins its slot: it cannot grow. One reader at a time.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 512;
    private const int LongestText = 32;
    private readonly (byte[] Bytes, string Text)[] slots = new (byte[], string)[Slots];

    public string? TryGet(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText) return null;
        ref var slot = ref slots[Slot(utf8)];
        return slot.Bytes is not null && utf8.SequenceEqual(slot.Bytes) ? slot.Text : null;
    }

    public void Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length is 0 or > LongestText) return;
        slots[Slot(utf8)] = (utf8.ToArray(), text);
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        foreach (var b in utf8) hash = hash * 31 + b;
        return (int)((hash ^ (hash >> 9)) % Slots);
    }
}
