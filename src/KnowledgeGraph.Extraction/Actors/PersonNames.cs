using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Decides which forms of a person's name can be one person's.</summary>
internal static class PersonNames
{
    static readonly FrozenSet<string> Particles = WordLists.Set("optional-particles");
    static readonly FrozenSet<string> Suffixes = WordLists.Set("generation-suffixes");
    static readonly FrozenSet<string> ElderSuffixes = WordLists.Set("elder-suffixes");
    static readonly string[] Articles = [.. WordLists.Words("arabic-article"), .. WordLists.Words("arabic-article-variants")];

    /// <summary>The name's words in lower case, articles such as "al-" and suffixes cut: "Nouri al-Maliki" gives nouri, maliki.</summary>
    public static string[] Key(IEnumerable<string> words)
    {
        var key = words.Select(Bare).Where(w => w.Length > 0 && !Suffixes.Contains(w)).ToArray();
        var core = key.Where((w, i) => i == key.Length - 1 || !Particles.Contains(w)).ToArray();
        return core.Length > 0 ? core : key;
    }

    /// <summary>What tells a son from his father of the same name: "jr", "ii" …; empty for the plain name.</summary>
    public static string Suffix(IEnumerable<string> words) => words.Select(w => w.ToLowerInvariant().TrimEnd('.'))
        .LastOrDefault(w => Suffixes.Contains(w) && !ElderSuffixes.Contains(w)) ?? "";

    /// <summary>Whether two keys with at least two words each can name one person: same surname, and first names that agree or one is an initial.</summary>
    public static bool Agree(string[] a, string[] b)
    {
        if (a[^1] != b[^1] || a.Length > 2 && b.Length > 2 && AreOtherInitials(a[1], b[1]))
            return false;
        return a[0] == b[0] || IsInitialOf(a[0], b[0]) || IsInitialOf(b[0], a[0]) || a.Length > 2 && a[1] == b[0] || b.Length > 2 && b[1] == a[0];
    }

    /// <summary>"George W." is not "George H.W.", and "John A." not "John B.".</summary>
    static bool AreOtherInitials(string a, string b) => IsInitials(a) && IsInitials(b) && a.Replace(".", "", StringComparison.Ordinal) != b.Replace(".", "", StringComparison.Ordinal);

    static bool IsInitials(string word) => word.Length == 1 || word.Contains('.', StringComparison.Ordinal);

    static bool IsInitialOf(string initial, string name) => initial.TrimEnd('.').Length == 1 && initial[0] == name[0];

    static string Bare(string word)
    {
        var lower = Languages.Current.WithoutGenitive(word.ToLowerInvariant());
        foreach (var article in Articles)
            if (lower.StartsWith(article, StringComparison.Ordinal) && lower.Length > article.Length + 1)
                return lower[article.Length..];
        return lower;
    }
}
