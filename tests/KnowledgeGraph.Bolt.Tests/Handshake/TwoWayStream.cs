namespace KnowledgeGraph.Bolt.Tests.Handshake;

/// <summary>Reads what a peer was scripted to send, and keeps what is written to it.</summary>
internal sealed class TwoWayStream(byte[] incoming) : MemoryStream
{
    private int position;

    public string Sent => Convert.ToHexString(ToArray());

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(buffer.Length, incoming.Length - position);
        incoming.AsSpan(position, count).CopyTo(buffer.Span);
        position += count;
        return ValueTask.FromResult(count);
    }
}
