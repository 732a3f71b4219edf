using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>How the network is made of the events.</summary>
public sealed record NetworkChoice(NetworkKind Kind = NetworkKind.Signed)
{
    public ConceptKind Concepts { get; init; } = ConceptKind.All;

    public DuplicateRule Duplicates { get; init; } = DuplicateRule.Document;

    public OneModeNormalization Normalization { get; init; } = OneModeNormalization.None;

    public TwoModeNormalization TwoModeNormalization { get; init; } = TwoModeNormalization.None;

    public IEdgeListGraph<NetworkActor, StanceTie> Project(IReadOnlyList<NetworkActor> actors, IReadOnlyList<StanceEvent> events)
    {
        if (Kind == NetworkKind.Signed) return SignedProjection.Of(actors, events).Graph;
        var table = new DiscourseTable(events.Where(IsConcept), Duplicates);
        return Kind switch
        {
            NetworkKind.TwoMode => TwoModeProjection.Of(table, TwoModeNormalization),
            NetworkKind.Congruence => OneModeProjection.Of(table, OneModeTie.Congruence, Normalization),
            NetworkKind.Conflict => OneModeProjection.Of(table, OneModeTie.Conflict, Normalization),
            _ => OneModeProjection.Of(table, OneModeTie.Subtract, Normalization),
        };
    }

    private bool IsConcept(StanceEvent e) => Concepts == ConceptKind.All || e.Target.Kind == "Topic" == (Concepts == ConceptKind.Topics);
}
