using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Countries by their names, capitals and demonyms.</summary>
internal static class CountryNames
{
    static readonly FrozenDictionary<string, string> Names = Build(c => c.Aliases.Append(c.Name)).Concat(
        [new("US", "United States"), new("U.S.", "United States"), new("U.S.A.", "United States"), new("America", "United States"), new("UK", "United Kingdom"), new("U.K.", "United Kingdom"), new("Britain", "United Kingdom")])
        .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string> Capitals = Build(c => c.Capitals).Append(new("Washington", "United States"))
        .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Demonyms = Build(c => c.Demonyms).DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>The country's usual name, or null where the text names none.</returns>
    public static string? OfName(string name) => Names.GetValueOrDefault(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    public static string? OfCapital(string name) => Capitals.GetValueOrDefault(name);

    public static string? OfDemonym(string name) => Demonyms.GetValueOrDefault(name);

    static IEnumerable<KeyValuePair<string, string>> Build(Func<Country, IEnumerable<string>> names) =>
        Country.All.Where(c => !c.Name.EndsWith("Islands", StringComparison.Ordinal)).SelectMany(c => names(c).Where(n => n.Length > 1).Select(n => new KeyValuePair<string, string>(n, c.Name)));
}
