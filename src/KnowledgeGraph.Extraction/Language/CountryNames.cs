using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Countries by their names, capitals and demonyms.</summary>
internal static class CountryNames
{
    static readonly IReadOnlyList<string> TerritoryEndings = WordLists.Words("territory-endings");

    static readonly FrozenDictionary<string, string> Names = Build(c => c.Aliases.Append(c.Name)).Concat(WordLists.Pairs("country-aliases"))
        .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string> Capitals = Build(c => c.Capitals).Concat(WordLists.Pairs("capital-aliases"))
        .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Demonyms = Build(c => c.Demonyms).DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>The country's usual name, or null where the text names none.</returns>
    public static string? OfName(string name) => Names.GetValueOrDefault(Determiners.WithoutArticle(name));

    public static string? OfCapital(string name) => Capitals.GetValueOrDefault(name);

    public static string? OfDemonym(string name) => Demonyms.GetValueOrDefault(name);

    static IEnumerable<KeyValuePair<string, string>> Build(Func<Country, IEnumerable<string>> names) =>
        Country.All.Where(c => !TerritoryEndings.Any(e => c.Name.EndsWith(e, StringComparison.Ordinal)))
            .SelectMany(c => names(c).Where(n => n.Length > 1).Select(n => new KeyValuePair<string, string>(n, c.Name)));
}
