using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Articles, demonstratives, quantifiers: what a noun phrase begins with, or consists of.</summary>
internal static class Determiners
{
    static readonly string Article = WordLists.Words("definite-article")[0];
    static readonly FrozenSet<string> Demonstratives = WordLists.Set("demonstratives");
    static readonly FrozenSet<string> Possessives = WordLists.Set("possessive-determiners");
    static readonly FrozenSet<string> Predeterminers = WordLists.Set("predeterminers");
    static readonly FrozenSet<string> LoneQuantifiers = WordLists.Set("lone-quantifiers");
    static readonly FrozenSet<string> Describing = WordLists.Set("describing-determiners");

    public static bool IsDefinite(string word) => word == Article;

    public static bool IsDemonstrative(string word) => Demonstratives.Contains(word);

    /// <summary>"his", "their": of a third person.</summary>
    public static bool IsPossessive(string word) => Possessives.Contains(word);

    /// <summary>"<i>all</i> the members".</summary>
    public static bool IsPredeterminer(string word) => Predeterminers.Contains(word);

    /// <summary>"<i>many</i> said": a phrase without a noun.</summary>
    public static bool IsLoneQuantifier(string word) => LoneQuantifiers.Contains(word);

    /// <summary>"Jumia, <i>an</i> online shop", "Lagos is <i>the</i> biggest city": what a description of a name begins with.</summary>
    public static bool Describes(string word) => Describing.Contains(word);

    /// <summary>A name without its article: "Kremlin" for "the Kremlin", however that is written.</summary>
    public static string WithoutArticle(string name) =>
        name.Length > Article.Length && name[Article.Length] == ' ' && name.StartsWith(Article, StringComparison.OrdinalIgnoreCase)
            ? name[(Article.Length + 1)..] : name;
}
