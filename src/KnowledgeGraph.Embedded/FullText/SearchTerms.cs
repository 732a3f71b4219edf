namespace KnowledgeGraph.Embedded.FullText;

/// <summary>
/// The terms of a text as Neo4j's analyzer <c>standard-folding</c> makes them: words in lower case, letters of the Latin script without accents, English stop words left out.
/// Texts and queries are both taken through it, so that both engines find the same. Stateless.
/// </summary>
internal static class SearchTerms
{
    /// <summary>Lucene's 33.</summary>
    private static readonly HashSet<string> StopWords =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
        "these", "they", "this", "to", "was", "will", "with",
    ];

    /// <returns>A term a word, in the text's order; null for a stop word, whose place counts in a phrase.</returns>
    public static IEnumerable<string?> Of(string text) =>
        WordBreaker.Words(text).Select(AsciiFolding.Fold).Select(term => StopWords.Contains(term) ? null : term);
}
