namespace KnowledgeGraph.Reporting.Names;

/// <summary>Whom people mean by a name: its best-known bearer, unless the next is nearly as well known.</summary>
internal static class NameRanking
{
    public const int MostCandidates = 10;

    public const int ById = 4;

    public const int ByName = 3;

    /// <summary>
    /// An id is that one alone. A full name of several words goes before aliases and surnames; a single word is a name, an alias or a
    /// surname alike, for people type the part by which somebody is known.
    /// </summary>
    /// <param name="bearers">With how the name fits: 4 id, 3 name, 2 alias, 1 surname or part.</param>
    public static (NameCandidate? Taken, NameChoice? Said, UnresolvedName? Unresolved) Choose(string asked,
        IReadOnlyList<(NameCandidate Candidate, long Closeness)> bearers)
    {
        var ranked = bearers.OrderByDescending(bearer => Class(asked, bearer.Closeness))
            .ThenByDescending(bearer => bearer.Candidate.ArticleCount)
            .ThenBy(bearer => bearer.Candidate.Id, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0) return (null, null, null);
        var (taken, closeness) = ranked[0];
        var rivals = ranked.Skip(1).Where(bearer => Class(asked, bearer.Closeness) == Class(asked, closeness)).ToList();
        if (closeness != ById && rivals.Count > 0 && IsNearlyAsKnown(rivals[0].Candidate, taken))
            return (null, null, new UnresolvedName(asked, UnresolvedReason.Ambiguous,
                [.. rivals.Prepend(ranked[0]).Select(bearer => bearer.Candidate).Take(MostCandidates)]));
        var also = closeness == ById ? [] : ranked.Skip(1).Select(bearer => bearer.Candidate).Take(MostCandidates).ToList();
        var isPlain = closeness == ById || (also.Count == 0 && taken.Name.Equals(asked, StringComparison.OrdinalIgnoreCase));
        return (taken, isPlain ? null : new NameChoice(asked, taken, also), null);
    }

    private static bool IsNearlyAsKnown(NameCandidate rival, NameCandidate taken)
        => 2 * rival.ArticleCount > taken.ArticleCount || rival.ArticleCount == taken.ArticleCount;

    private static int Class(string asked, long closeness) => closeness == ById ? 2 : closeness == ByName || !asked.Contains(' ') ? 1 : 0;
}
