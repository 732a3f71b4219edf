namespace KnowledgeGraph.Analysis.Projections;

/// <summary>Which events a projection takes. The default is what the derived ties rest on: asserted positions and demands, none concluded
/// from one toward somebody's words.</summary>
public sealed record EventFilter
{
    /// <summary>The first day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A publisher's id or a part of its name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Ids or names of actors: holder or target must be among them; empty takes all.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The kinds that holder and target must have (<c>Person</c>, <c>Organization</c>, …); empty takes all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>A part of the name of a topic that the stance is toward or its statement is about.</summary>
    public string? Topic { get; init; }

    /// <summary>From how many independent publishers a holder's stance toward a target must come.</summary>
    public int MinSources { get; init; } = 1;

    public double MinConfidence { get; init; }

    /// <summary>Whether what is only reported at second hand is left out.</summary>
    public bool FirstHandOnly { get; init; }

    public bool AssertedOnly { get; init; } = true;

    public IReadOnlyList<string> Classes { get; init; } = ["POSITION", "DEMAND"];

    public IReadOnlyList<StanceEvent> Apply(IEnumerable<StanceEvent> events)
    {
        var taken = events.Where(Takes).ToList();
        if (MinSources <= 1) return taken;
        var sources = taken.GroupBy(e => (e.Holder, e.Target))
            .ToDictionary(pair => pair.Key, pair => pair.Select(e => e.Source ?? "").Distinct().Count());
        return taken.FindAll(e => sources[(e.Holder, e.Target)] >= MinSources);
    }

    private bool Takes(StanceEvent e) =>
        (!AssertedOnly || e.Modality == "ASSERTED") && Classes.Contains(e.Class) && !e.IsThroughOwner
            && !(FirstHandOnly && e.IsSecondHand) && e.Confidence >= MinConfidence
        && InTime(e) && FromOutlet(e) && OnTopic(e)
        && (Actors.Count == 0 || Actors.Any(actor => Names(e.Holder, actor) || Names(e.Target, actor)))
        && (Kinds.Count == 0 || (HasKind(e.Holder) && (e.Target.Kind == "Topic" || HasKind(e.Target))));

    private bool InTime(StanceEvent e) => (From is null || e.At >= From) && (Until is null || e.At < Until);

    private bool FromOutlet(StanceEvent e) =>
        Outlet is null || e.Source == Outlet || (e.SourceName?.Contains(Outlet, StringComparison.OrdinalIgnoreCase) ?? false);

    private bool OnTopic(StanceEvent e) =>
        Topic is null || (e.Target.Kind == "Topic" && e.Target.Name.Contains(Topic, StringComparison.OrdinalIgnoreCase))
        || e.Topics.Any(topic => topic.Contains(Topic, StringComparison.OrdinalIgnoreCase));

    private bool HasKind(Networks.NetworkActor actor) => Kinds.Contains(actor.Kind, StringComparer.OrdinalIgnoreCase);

    private static bool Names(Networks.NetworkActor actor, string name)
        => actor.Id == name || actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
