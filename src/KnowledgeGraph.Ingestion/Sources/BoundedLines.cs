using System.Buffers;
using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>Lines of a stream as bytes, none longer than a limit in memory: a longer one is skipped and told as too long, and the lines after it are read as usual.</summary>
internal static class BoundedLines
{
    /// <param name="Number">1-based.</param>
    /// <param name="Bytes">Without the line's end; empty where the line was too long.</param>
    /// <param name="Length">The line's true length in bytes.</param>
    public readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, long Length)
    {
        public bool IsTooLong => Length > Bytes.Length;
    }

    public static IEnumerable<Line> Read(Stream stream, int limit)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var line = new ArrayBufferWriter<byte>(4096);
            var length = 0L;
            var number = 1;
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                var start = 0;
                while (start < read)
                {
                    var end = chunk.AsSpan(start, read - start).IndexOf((byte)'\n');
                    var part = chunk.AsSpan(start, end < 0 ? read - start : end);
                    length += part.Length;
                    if (length <= limit) line.Write(part);
                    if (end < 0) break;
                    yield return Take(number++, line, length, limit);
                    line = new ArrayBufferWriter<byte>(4096);
                    length = 0;
                    start += end + 1;
                }
            }
            if (length > 0) yield return Take(number, line, length, limit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static Line Take(int number, ArrayBufferWriter<byte> line, long length, int limit)
    {
        if (length > limit) return new Line(number, default, length);
        var bytes = line.WrittenMemory;
        return bytes.Length > 0 && bytes.Span[^1] == (byte)'\r' ? new Line(number, bytes[..^1], length - 1) : new Line(number, bytes, length);
    }
}
