using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>The regular forms of English verbs and nouns, so that word lists name lemmas only and do not depend on a lemmatizer.</summary>
internal static class Inflections
{
    static readonly FrozenSet<string> Doubling = WordLists.Set("doubling-verbs");
    static readonly string[] Unchanged = [.. WordLists.Words("unchanged-people-endings")];

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

    /// <summary>Whether a word may be a noun in the plural or a verb in the third person by its ending.</summary>
    public static bool EndsInS(string word) => word.EndsWith('s');

    /// <summary>Whether a word may be a regular verb's past or participle by its ending.</summary>
    public static bool EndsInEd(string word) => word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether a word may be a gerund or present participle by its ending.</summary>
    public static bool EndsInIng(string word) => word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>What the people of a country are called, one and many: "Kenyan" and "Kenyans", but "Chinese" alone.</summary>
    public static IEnumerable<string> OfPeople(string people) =>
        Array.Exists(Unchanged, ending => people.EndsWith(ending, StringComparison.Ordinal)) ? [people] : [people, people + "s"];
}
