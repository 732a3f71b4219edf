namespace KnowledgeGraph.Reporting.Names;

public enum UnresolvedReason
{
    /// <summary>Nobody has this name; the candidates are those that come near, if any.</summary>
    Unknown,

    /// <summary>Several bear this name and none is much better known than the next: the candidates, to choose one by its id.</summary>
    Ambiguous,
}

/// <summary>A name that did not lead to one actor or topic.</summary>
/// <param name="Asked">The name as it was given.</param>
/// <param name="Candidates">Most mentioned first; at most ten.</param>
public sealed record UnresolvedName(string Asked, UnresolvedReason Reason, IReadOnlyList<NameCandidate> Candidates);
