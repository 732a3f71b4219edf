namespace KnowledgeGraph.Analysis.Networks;

/// <summary>A vertex: one actor of the stored graph. Equal by reference, so one instance stands for an actor throughout a network.</summary>
/// <param name="id">The actor's id in the graph.</param>
/// <param name="kind"><c>Person</c>, <c>Organization</c>, <c>Country</c> or <c>Group</c>.</param>
public sealed class NetworkActor(string id, string name, string kind)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Kind { get; } = kind;

    /// <summary>The figures that an earlier run stored with the actor, or null.</summary>
    public ActorMetrics? Stored { get; init; }

    public override string ToString() => Name;
}
