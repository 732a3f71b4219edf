namespace KnowledgeGraph.Bolt;

/// <summary>A version of the protocol.</summary>
internal readonly record struct BoltVersion(int Major, int Minor) : IComparable<BoltVersion>
{
    public static readonly BoltVersion V4_4 = new(4, 4), V5_0 = new(5, 0), V5_1 = new(5, 1), V5_2 = new(5, 2), V5_3 = new(5, 3), V5_4 = new(5, 4),
        V5_6 = new(5, 6), V5_7 = new(5, 7), V5_8 = new(5, 8), V6_0 = new(6, 0), V6_1 = new(6, 1);

    /// <summary>What is spoken here, the best first. 5.5 was never served by anyone.</summary>
    public static IReadOnlyList<BoltVersion> Supported { get; } = [V6_1, V6_0, V5_8, V5_7, V5_6, V5_4, V5_3, V5_2, V5_1, V5_0, V4_4];

    public int CompareTo(BoltVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
