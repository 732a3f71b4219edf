using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words for leaving an office, and for wanting somebody to.</summary>
internal static class Departures
{
    static readonly FrozenDictionary<string, string?[]> Verbs = WordLists.Words("departure-verbs").Select(v => v.Split('~'))
        .SelectMany(p => Languages.Current.VerbForms(p[0]).Select(f => (Form: f, Next: p.Length > 1 ? p[1] : null))).GroupBy(v => v.Form)
        .ToFrozenDictionary(g => g.Key, g => g.Select(v => v.Next).ToArray(), StringComparer.Ordinal);

    static readonly FrozenSet<string> Demanding = WordLists.Set("demanding-verbs");
    static readonly FrozenSet<string> Obliging = WordLists.Set("obligations");

    public static bool Leaves(string form, string next) => Verbs.TryGetValue(form, out var particles) && Array.Exists(particles, p => p is null || p == next);

    /// <summary>By lemma: "demanded her removal".</summary>
    public static bool Demands(string lemma) => Demanding.Contains(lemma);

    /// <summary>"should", "must", "has to".</summary>
    public static bool Obliges(string word) => Obliging.Contains(word);
}
