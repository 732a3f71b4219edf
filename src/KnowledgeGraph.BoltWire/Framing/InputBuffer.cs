using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Received bytes, and the whole messages in them. Chunks of a message are joined in place; empty chunks between messages (NOOP) are skipped.
/// It grows with what has arrived, at most to the message limit and as much again. One owner at a time.
/// </summary>
/// <param name="initialSize">In bytes; what a connection costs while nothing comes.</param>
internal sealed class InputBuffer(DecodeLimits limits, int initialSize = 64 * 1024) : IDisposable
{
    private const int KeptSize = 1024 * 1024;
    private byte[] array = ArrayPool<byte>.Shared.Rent(initialSize);
    private int start;  // where the message's joined bytes begin
    private int joined; // how many they are
    private int scan;   // the next chunk's header
    private int end;    // behind the last byte received

    /// <summary>What a message may be; a server allows less before it knows the user.</summary>
    public DecodeLimits Limits { get; set; } = limits;

    public int NoopCount { get; private set; }

    /// <summary>Bytes received and not yet given out as messages.</summary>
    public int Unread => end - scan + joined;

    /// <summary>Room for a read from the socket; tell how much came by <see cref="Added"/>.</summary>
    public Memory<byte> Room()
    {
        if (end == scan && joined == 0)
        {
            start = scan = end = 0;
            if (array.Length > KeptSize) Replace(ArrayPool<byte>.Shared.Rent(initialSize));
        }

        if (array.Length - end < initialSize / 4) MakeRoom();
        return array.AsMemory(end);
    }

    public void Added(int count) => end += count;

    /// <summary>The next whole message; valid until the next call of any member.</summary>
    /// <exception cref="ProtocolException">The message is larger than the limit.</exception>
    public bool TryRead(out ReadOnlySpan<byte> message)
    {
        while (end - scan >= 2)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(array.AsSpan(scan));
            if (size == 0)
            {
                scan += 2;
                if (joined == 0)
                {
                    NoopCount++;
                    continue;
                }

                message = array.AsSpan(start, joined);
                joined = 0;
                return true;
            }

            if (joined + size > Limits.MaxMessageBytes) throw new ProtocolException($"A message is larger than {Limits.MaxMessageBytes} bytes.");
            if (end - scan - 2 < size) break;
            if (joined == 0) start = scan + 2;
            else array.AsSpan(scan + 2, size).CopyTo(array.AsSpan(start + joined));
            joined += size;
            scan += 2 + size;
        }

        message = default;
        return false;
    }

    public void Dispose()
    {
        if (array.Length > 0) ArrayPool<byte>.Shared.Return(array);
        array = [];
        start = joined = scan = end = 0;
    }

    // Moves the joined part to the front and the unread part behind it, in a larger array if there is still too little room.
    private void MakeRoom()
    {
        var unread = end - scan;
        var target = array.Length - joined - unread >= array.Length / 2 ? array : ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, array.Length * 2L));
        array.AsSpan(start, joined).CopyTo(target);
        array.AsSpan(scan, unread).CopyTo(target.AsSpan(joined));
        (start, scan, end) = (0, joined, joined + unread);
        if (target != array) Replace(target);
    }

    private void Replace(byte[] other)
    {
        ArrayPool<byte>.Shared.Return(array);
        array = other;
    }
}
