namespace KnowledgeGraph.Bolt;

/// <summary>The <c>stats</c> of a result's last SUCCESS.</summary>
internal sealed class Counters(IReadOnlyDictionary<string, object?> stats) : ICounters
{
    public int NodesCreated => Of("nodes-created");

    public int NodesDeleted => Of("nodes-deleted");

    public int RelationshipsCreated => Of("relationships-created");

    public int RelationshipsDeleted => Of("relationships-deleted");

    public int PropertiesSet => Of("properties-set");

    public int LabelsAdded => Of("labels-added");

    public int LabelsRemoved => Of("labels-removed");

    public int IndexesAdded => Of("indexes-added");

    public int IndexesRemoved => Of("indexes-removed");

    public int ConstraintsAdded => Of("constraints-added");

    public int ConstraintsRemoved => Of("constraints-removed");

    public int SystemUpdates => Of("system-updates");

    // Newer servers say it; of older ones it follows from the numbers.
    public bool ContainsUpdates => stats.GetValueOrDefault("contains-updates") as bool?
        ?? stats.Any(pair => pair is { Key: not "system-updates", Value: long and > 0 });

    public bool ContainsSystemUpdates => stats.GetValueOrDefault("contains-system-updates") as bool? ?? SystemUpdates > 0;

    private int Of(string key) => stats.GetValueOrDefault(key) is long count ? (int)count : 0;
}
