namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>The regular forms of English verbs and nouns, so that word lists name lemmas only and do not depend on a lemmatizer.</summary>
internal static class Inflections
{
    static readonly HashSet<string> Doubling = [.. "admit beg brag chat drop dub grab nod permit plan prefer quip rap rebut refer regret shrug slam slap snap stop submit commit concur compel rip rob spur pan".Split(' ')];

    public static IEnumerable<string> OfVerb(string lemma)
    {
        yield return lemma;
        yield return OfNoun(lemma);
        var last = lemma[^1];
        var consonantY = last == 'y' && lemma.Length > 1 && !"aeiou".Contains(lemma[^2]);
        var stem = Doubling.Contains(lemma) ? lemma + last : last == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] : lemma;
        yield return stem + "ing";
        yield return consonantY ? lemma[..^1] + "ied" : last == 'e' ? lemma + "d" : stem + "ed";
    }

    /// <returns>The plural of a noun, which is also the third person of a verb.</returns>
    public static string OfNoun(string lemma) => lemma switch
    {
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        [.., 'm', 'a', 'n'] => lemma[..^2] + "en",
        _ => lemma + "s",
    };
}
