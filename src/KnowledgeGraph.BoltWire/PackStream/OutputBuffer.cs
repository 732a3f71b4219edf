using System.Buffers;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Bolt;

/// <summary>A growing array that messages are written into before they are sent. One owner at a time.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private const int KeptSize = 64 * 1024;
    private byte[] array = ArrayPool<byte>.Shared.Rent(8 * 1024);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => array.AsMemory(0, Length);

    /// <summary>Room for <paramref name="size"/> bytes, already counted as written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Take(int size)
    {
        if (array.Length - Length < size) Grow(size);
        var span = array.AsSpan(Length, size);
        Length += size;
        return span;
    }

    public Span<byte> From(int position) => array.AsSpan(position, Length - position);

    public void CutBackTo(int length) => Length = length;

    public void Clear()
    {
        Length = 0;
        if (array.Length <= KeptSize) return;
        // One huge batch must not hold its memory for the connection's life.
        ArrayPool<byte>.Shared.Return(array);
        array = ArrayPool<byte>.Shared.Rent(8 * 1024);
    }

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref array, []);
        if (returned.Length > 0) ArrayPool<byte>.Shared.Return(returned);
        Length = 0;
    }

    private void Grow(int size)
    {
        var needed = (long)Length + size;
        if (needed > Array.MaxLength) throw new ProtocolException("The message to send is larger than 2 GB.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, array.Length * 2L)));
        array.AsSpan(0, Length).CopyTo(larger);
        if (array.Length > 0) ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
