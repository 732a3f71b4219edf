namespace KnowledgeGraph.Bolt;

/// <summary>What a peer may make us hold. Sizes that a value announces are checked against the bytes that have arrived, before anything is allocated for it.</summary>
/// <param name="MaxMessageBytes">A message's largest size, after its chunks are joined.</param>
/// <param name="MaxDepth">How deep lists, maps and structures may be nested.</param>
/// <param name="MaxItems">How many items the lists and maps of one message may have together. An empty map is one byte on the wire and
/// eighty in memory.</param>
internal sealed record DecodeLimits(int MaxMessageBytes = 256 * 1024 * 1024, int MaxDepth = 200, int MaxItems = int.MaxValue)
{
    public static DecodeLimits Default { get; } = new();
}
