using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>A forward-only stream whose first bytes can be looked at before they are read; standard input cannot seek.</summary>
internal sealed class PeekingStream(Stream inner) : ForwardStream
{
    private readonly byte[] _start = new byte[4096];
    private int _filled = -1;
    private int _taken;

    /// <summary>What has not been read or skipped of the first bytes.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        Fill();
        return _start.AsSpan(_taken, _filled - _taken);
    }

    /// <summary>Leaves out the next bytes of those that were peeked at.</summary>
    public void Skip(int count) => _taken += count;

    public override int Read(Span<byte> buffer)
    {
        Fill();
        var left = _start.AsSpan(_taken, _filled - _taken);
        if (left.IsEmpty) return inner.Read(buffer);
        var count = Math.Min(left.Length, buffer.Length);
        left[..count].CopyTo(buffer);
        _taken += count;
        return count;
    }

    private void Fill()
    {
        if (_filled < 0) _filled = inner.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
    }
}

/// <summary>What a stream that is only read forward has to say about everything else.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
