namespace KnowledgeGraph.Reporting.Actors;

public enum UnresolvedReason
{
    /// <summary>No actor has this name; the candidates are those that come near, if any.</summary>
    Unknown,

    /// <summary>Several actors have this name: the candidates, to choose one by its id.</summary>
    Ambiguous,
}

/// <summary>A name that did not lead to one actor.</summary>
/// <param name="Asked">The name as it was given.</param>
/// <param name="Candidates">Most mentioned first; at most ten.</param>
public sealed record UnresolvedActor(string Asked, UnresolvedReason Reason, IReadOnlyList<ActorCandidate> Candidates);

/// <param name="ArticleCount">Articles that mention the actor.</param>
public sealed record ActorCandidate(string Id, string Name, string Kind, long ArticleCount);
