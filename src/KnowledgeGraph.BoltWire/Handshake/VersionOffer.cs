namespace KnowledgeGraph.Bolt;

/// <summary>A handshake slot or manifest entry: a version and how many lower minor versions are meant with it.</summary>
internal readonly record struct VersionOffer(BoltVersion Version, int Range)
{
    public bool Contains(BoltVersion version) =>
        version.Major == Version.Major && version.Minor <= Version.Minor && version.Minor >= Version.Minor - Range;

    public void WriteTo(Span<byte> slot)
    {
        slot[0] = 0;
        slot[1] = (byte)Range;
        slot[2] = (byte)Version.Minor;
        slot[3] = (byte)Version.Major;
    }

    public static VersionOffer Read(ReadOnlySpan<byte> slot) => new(new BoltVersion(slot[3], slot[2]), slot[1]);

    /// <summary>The fewest offers that mean these versions and no other minor between them, except 5.5.</summary>
    public static IEnumerable<VersionOffer> Cover(IEnumerable<BoltVersion> versions)
    {
        VersionOffer? open = null;
        foreach (var version in versions.OrderDescending())
        {
            if (open is { } offer)
            {
                var lowest = offer.Version.Minor - offer.Range;
                if (version.Major == offer.Version.Major && (version.Minor == lowest - 1 || version == BoltVersion.V5_4 && lowest == 6))
                {
                    open = offer with { Range = offer.Version.Minor - version.Minor };
                    continue;
                }

                yield return offer;
            }

            open = new VersionOffer(version, 0);
        }

        if (open is { } last) yield return last;
    }
}
