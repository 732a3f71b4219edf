using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>The forms of verbs: regular ones by rule, the others by <c>irregular-verbs.txt</c>.</summary>
internal static class VerbInflections
{
    static readonly FrozenDictionary<string, string[]> Irregular = WordLists.Lines("irregular-verbs").Select(line => line.Split(' '))
        .ToFrozenDictionary(forms => forms[0], forms => forms, StringComparer.Ordinal);

    /// <returns>All forms of a lemma, itself among them; of a phrase ("turn down") those of its first word are meant by the caller.</returns>
    public static IEnumerable<string> Of(string lemma) => Irregular.TryGetValue(lemma, out var forms) ? forms : Inflections.OfVerb(lemma).Distinct();
}
