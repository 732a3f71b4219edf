namespace KnowledgeGraph.Extraction.Lists;

/// <summary>A country as the list that ships knows it (mledoze/countries, ODbL).</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Demonyms">English demonyms in the singular: "Iraqi".</param>
/// <param name="Aliases">Other names in Latin script, the official one among them.</param>
internal sealed record Country(string Name, string Iso3, IReadOnlyList<string> Capitals, IReadOnlyList<string> Demonyms, IReadOnlyList<string> Aliases)
{
    static readonly Lazy<IReadOnlyList<Country>> Shipped = new(() => [.. Resources.Lines("Lists/countries.txt").Select(Parse)]);

    public static IReadOnlyList<Country> All => Shipped.Value;

    public static Country Parse(string line)
    {
        var fields = line.Split('\t');
        return new Country(fields[0], fields[1], Parts(fields[2]), Parts(fields[3]), Parts(fields[4]));
    }

    static string[] Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
