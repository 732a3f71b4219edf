namespace KnowledgeGraph.Bolt;

/// <summary>
/// Agrees on a version: the magic number and four slots go out (the first asks for a manifest of versions, the others are for servers before it),
/// and the server answers with a version, with a manifest to choose from, or with zero.
/// </summary>
internal static class ClientHandshake
{
    public static ReadOnlySpan<byte> Magic => [0x60, 0x60, 0xB0, 0x17];

    private static ReadOnlySpan<byte> ManifestSlot => [0x00, 0x00, 0x01, 0xFF];

    private const int MaxManifestEntries = 64;
    private const int MaxVarintBytes = 9;

    /// <exception cref="ServiceUnavailableException">The other end is no Bolt server, or closes.</exception>
    /// <exception cref="ProtocolException">There is no version in common, or the answer makes no sense.</exception>
    public static async Task<BoltVersion> NegotiateAsync(Stream stream, IReadOnlyList<BoltVersion> versions, CancellationToken token)
    {
        await stream.WriteAsync(Request(versions), token);
        await stream.FlushAsync(token);
        var answer = await ReadAsync(stream, 4, token);
        if (answer.AsSpan().SequenceEqual("HTTP"u8))
            throw new ServiceUnavailableException("The port answers HTTP, not Bolt. Use the server's Bolt port (7687 by default), not its HTTP port.");
        if (answer.AsSpan().SequenceEqual(ManifestSlot)) return await ChooseAsync(stream, versions, token);
        if (answer.AsSpan().IndexOfAnyExcept((byte)0) < 0) throw NothingInCommon(versions);
        var agreed = VersionOffer.Read(answer);
        return agreed.Range == 0 && answer[0] == 0 && versions.Contains(agreed.Version)
            ? agreed.Version
            : throw new ProtocolException($"The server answered the handshake with {Convert.ToHexString(answer)}, which is no version that was offered.");
    }

    internal static byte[] Request(IReadOnlyList<BoltVersion> versions)
    {
        var request = new byte[20];
        Magic.CopyTo(request);
        ManifestSlot.CopyTo(request.AsSpan(4));
        var slot = 8;
        // Versions from 6 on are only agreed by manifest.
        foreach (var offer in VersionOffer.Cover(versions.Where(v => v.Major < 6)).Take(3))
        {
            offer.WriteTo(request.AsSpan(slot));
            slot += 4;
        }

        return request;
    }

    private static async Task<BoltVersion> ChooseAsync(Stream stream, IReadOnlyList<BoltVersion> versions, CancellationToken token)
    {
        var count = await ReadVarintAsync(stream, token);
        if (count > MaxManifestEntries) throw new ProtocolException($"The server's manifest announces {count} entries.");
        var entries = await ReadAsync(stream, (int)count * 4, token);
        await ReadVarintAsync(stream, token); // capabilities: none are known here
        var offers = entries.Chunk(4).Select(entry => VersionOffer.Read(entry)).ToList();
        var agreed = versions.OrderDescending().FirstOrDefault(version => offers.Exists(offer => offer.Contains(version)));
        var reply = new byte[5]; // the version and no capabilities
        if (agreed != default) new VersionOffer(agreed, 0).WriteTo(reply);
        await stream.WriteAsync(reply, token);
        await stream.FlushAsync(token);
        return agreed != default ? agreed : throw NothingInCommon(versions);
    }

    private static async Task<ulong> ReadVarintAsync(Stream stream, CancellationToken token)
    {
        var value = 0UL;
        for (var i = 0; i < MaxVarintBytes; i++)
        {
            var part = (await ReadAsync(stream, 1, token))[0];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80) return value;
        }

        throw new ProtocolException("A number of the server's manifest does not end.");
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count, CancellationToken token)
    {
        var bytes = new byte[count];
        try
        {
            await stream.ReadExactlyAsync(bytes, token);
        }
        catch (EndOfStreamException e)
        {
            throw new ServiceUnavailableException("The server closed the connection during the handshake; is this its Bolt port, and is TLS set as the server has it?", e);
        }

        return bytes;
    }

    private static ProtocolException NothingInCommon(IReadOnlyList<BoltVersion> versions) =>
        new($"The server speaks no Bolt version that is spoken here ({versions[^1]} to {versions[0]}).");
}
