namespace KnowledgeGraph.Embedded.Checking;

/// <summary>One thing that is wrong with a stored graph.</summary>
/// <param name="Where">The part: <c>file</c>, <c>nodes</c>, <c>labels</c>, <c>relationships</c>, <c>adjacency</c>, <c>indexes</c> or <c>counts</c>.</param>
public sealed record CheckFinding(string Where, string What);
