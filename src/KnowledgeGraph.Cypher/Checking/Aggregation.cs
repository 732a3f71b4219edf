namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Whether an aggregate may stand at this place of an expression.</summary>
/// <param name="ForbiddenIn">Names the place where it may not; null where it may.</param>
/// <param name="Within">True inside the argument of an aggregate.</param>
internal readonly record struct Aggregation(string? ForbiddenIn, bool Within)
{
    public static Aggregation Allowed => default;

    public static Aggregation In(string place) => new(place, Within: false);

    public Aggregation WithinAggregate => this with { Within = true };
}
