namespace KnowledgeGraph.Reporting.Names;

/// <summary>Whom a name was taken for, where that needs saying: the name is another one, or others bear it too.</summary>
/// <param name="Asked">As it was given.</param>
/// <param name="Also">Others whom it may mean, most mentioned first; at most ten.</param>
public sealed record NameChoice(string Asked, NameCandidate Taken, IReadOnlyList<NameCandidate> Also)
{
    private const int MostSaid = 3;

    /// <summary>In a sentence: whom it was taken for, and the best known of the others.</summary>
    public override string ToString()
    {
        var more = Also.Count > MostSaid ? $" and {Also.Count - MostSaid} more" : "";
        var also = Also.Count == 0 ? "" : $"; also: {string.Join(", ", Also.Take(MostSaid).Select(Described))}{more}";
        return $"{Asked}: taken as {Described(Taken)}{also}.";
    }

    private static string Described(NameCandidate candidate) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{candidate.Name}, {candidate.ArticleCount:N0} {(candidate.ArticleCount == 1 ? "article" : "articles")}");
}
