using QuikGraph;

namespace KnowledgeGraph.Analysis.Networks;

/// <summary>An edge from a holder to a target: the derived SUPPORTS, OPPOSES or AMBIVALENT_TOWARD relationship.</summary>
public sealed class StanceTie(NetworkActor source, NetworkActor target, TieSign sign) : IEdge<NetworkActor>
{
    public NetworkActor Source { get; } = source;

    public NetworkActor Target { get; } = target;

    public TieSign Sign { get; } = sign;

    /// <summary>Balance of the positions, 0 or more; the sign is in <see cref="Sign"/>.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Statements behind it, copies left out.</summary>
    public long StatementCount { get; init; } = 1;

    /// <summary>Independent sources behind it.</summary>
    public long SourceCount { get; init; } = 1;

    /// <summary>How strong the tie is for measures that know no sign: its statements, unless a projection says otherwise.</summary>
    public double Strength { get => field > 0 ? field : StatementCount; init; }

    /// <summary>The weight, below 0 where the tie is against and 0 where it is ambivalent.</summary>
    public double SignedWeight => Sign switch { TieSign.Support => Weight, TieSign.Oppose => -Weight, _ => 0 };

    public override string ToString() => $"{Source} {Sign} {Target}";
}
