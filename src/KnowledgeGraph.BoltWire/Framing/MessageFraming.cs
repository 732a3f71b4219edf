using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt;

/// <summary>Cuts an outgoing message into chunks, in place: each chunk is a 16-bit size and that many bytes; size zero ends the message.</summary>
internal static class MessageFraming
{
    public const int MaxChunk = ushort.MaxValue;
    private const int HeaderSize = 2;

    /// <returns>Where the message starts; hand it to <see cref="End"/>.</returns>
    public static int Begin(OutputBuffer output)
    {
        var start = output.Length;
        output.Take(HeaderSize);
        return start;
    }

    public static void End(OutputBuffer output, int start)
    {
        var size = output.Length - start - HeaderSize;
        var further = (size - 1) / MaxChunk;
        output.Take(further * HeaderSize + HeaderSize);
        var message = output.From(start);
        // From the last chunk to the first, each moves back by the headers before it; the first stays.
        for (var chunk = further; chunk >= 0; chunk--)
        {
            var from = HeaderSize + chunk * MaxChunk;
            var length = Math.Min(MaxChunk, size - chunk * MaxChunk);
            var to = from + chunk * HeaderSize;
            if (chunk > 0) message.Slice(from, length).CopyTo(message[to..]);
            BinaryPrimitives.WriteUInt16BigEndian(message[(to - HeaderSize)..], (ushort)length);
        }

        message[^2..].Clear();
    }
}
