namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>Actors who are for each other rather than for others (signed modularity).</summary>
/// <param name="Number">0 for the largest.</param>
/// <param name="Members">The most prominent first.</param>
/// <param name="ForWithin">Relationships; outside counts those that lead out of or into the camp.</param>
public sealed record Camp(int Number, Listed<string> Members, long ForWithin, long AgainstWithin, long ForOutside, long AgainstOutside);
