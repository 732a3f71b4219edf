using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Handshake;

/// <summary>
/// Agrees on a version with a client: the first of its four slots that fits wins. A slot that asks for the manifest is answered with all
/// versions, of which the client takes one.
/// </summary>
internal static class ServerHandshake
{
    private const int SlotBytes = 4;
    private const int MostVarintBytes = 9;

    /// <summary>What Neo4j 5.26 serves, the best first.</summary>
    public static IReadOnlyList<BoltVersion> Versions { get; } =
    [
        BoltVersion.V5_8, BoltVersion.V5_7, BoltVersion.V5_6, BoltVersion.V5_4, BoltVersion.V5_3, BoltVersion.V5_2, BoltVersion.V5_1, BoltVersion.V5_0, BoltVersion.V4_4,
    ];

    public static ReadOnlySpan<byte> Magic => [0x60, 0x60, 0xB0, 0x17];

    private static ReadOnlySpan<byte> ManifestSlot => [0x00, 0x00, 0x01, 0xFF];

    /// <returns>Null where there is no version in common, or the bytes are no handshake; the client has been told.</returns>
    /// <exception cref="EndOfStreamException">The client went.</exception>
    public static async Task<Agreement?> NegotiateAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var request = new byte[Magic.Length + 4 * SlotBytes];
        await input.ReadExactlyAsync(request, cancellationToken);
        if (!request.AsSpan().StartsWith(Magic)) return null;
        for (var at = Magic.Length; at < request.Length; at += SlotBytes)
        {
            var slot = request.AsMemory(at, SlotBytes);
            if (slot.Span.SequenceEqual(ManifestSlot))
                return await OfferAsync(input, output, cancellationToken) is { } chosen ? new Agreement(chosen, ByManifest: true) : null;
            if (Best(VersionOffer.Read(slot.Span)) is not { } version) continue;
            await WriteAsync(output, Slot(version), cancellationToken);
            return new Agreement(version, ByManifest: false);
        }

        await WriteAsync(output, new byte[SlotBytes], cancellationToken);
        return null;
    }

    private static async Task<BoltVersion?> OfferAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var offers = VersionOffer.Cover(Versions).ToList();
        var manifest = new byte[SlotBytes + 1 + offers.Count * SlotBytes + 1]; // the last byte: no capabilities
        ManifestSlot.CopyTo(manifest);
        manifest[SlotBytes] = (byte)offers.Count;
        for (var i = 0; i < offers.Count; i++) offers[i].WriteTo(manifest.AsSpan(SlotBytes + 1 + i * SlotBytes));
        await WriteAsync(output, manifest, cancellationToken);

        var answer = new byte[SlotBytes];
        await input.ReadExactlyAsync(answer, cancellationToken);
        var capability = new byte[1];
        for (var i = 0; i < MostVarintBytes; i++)
        {
            await input.ReadExactlyAsync(capability, cancellationToken);
            if (capability[0] >= 0x80) continue;
            var chosen = VersionOffer.Read(answer);
            return answer[0] == 0 && chosen.Range == 0 && Versions.Contains(chosen.Version) ? chosen.Version : null;
        }

        return null;
    }

    private static BoltVersion? Best(VersionOffer offer)
    {
        foreach (var version in Versions)
            if (offer.Contains(version))
                return version;
        return null;
    }

    private static byte[] Slot(BoltVersion version)
    {
        var slot = new byte[SlotBytes];
        new VersionOffer(version, 0).WriteTo(slot);
        return slot;
    }

    private static async Task WriteAsync(Stream output, byte[] bytes, CancellationToken cancellationToken)
    {
        await output.WriteAsync(bytes, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}

/// <param name="ByManifest">HELLO's answer then repeats the version.</param>
internal readonly record struct Agreement(BoltVersion Version, bool ByManifest);
