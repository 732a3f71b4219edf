using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Training.Lists;

/// <summary>Makes the lists that ship from the gazetteers' sources: sorted, each line once.</summary>
internal static class GazetteerLists
{
    const int LargeFrom = 300_000;

    public static void Write(string gazetteers, ListFolder lists)
    {
        var countries = Json(Path.Combine(gazetteers, "countries.jsonl")).ToArray();
        lists.WriteText("Lists/countries.txt", "# mledoze/countries, ODbL 1.0: name, ISO 3166-1 alpha-3, capitals, demonyms, other names", countries.Select(CountryLine));
        var cities = File.ReadLines(Path.Combine(gazetteers, "cities.tsv")).Skip(1).Select(l => l.Split('\t')).ToArray();
        lists.Write("Lists/cities.txt.br", "# GeoNames, CC BY 4.0", cities.Where(c => !IsLarge(c)).Select(c => c[0]));
        lists.Write("Lists/large-cities.txt.br", "# GeoNames, CC BY 4.0", cities.Where(IsLarge).SelectMany(c => Alternates(c).Append(c[0])));
        lists.Write("Lists/first-names.txt.br", "# US Census 1990, public domain", File.ReadLines(Path.Combine(gazetteers, "first_names.txt")));
        lists.Write("Lists/last-names.txt.br", "# US Census 1990, public domain", File.ReadLines(Path.Combine(gazetteers, "last_names.txt")));
        var actors = Json(Path.Combine(gazetteers, "cameo_actors.jsonl")).ToArray();
        var politicians = Json(Path.Combine(gazetteers, "us_politicians.jsonl")).ToArray();
        lists.Write("Lists/people.txt.br", "# CAMEO dictionaries (openeventdata/Dictionaries), MIT; unitedstates/congress-legislators, CC0",
            actors.Where(IsPerson).Concat(politicians).SelectMany(Names).Where(n => n.Contains(' ')));
        lists.Write("Lists/organizations.txt.br", "# CAMEO dictionaries (openeventdata/Dictionaries), MIT", actors.Where(a => !IsPerson(a) && !IsCountry(a)).SelectMany(Names));
        lists.Write("Lists/regions.txt.br", "# CAMEO dictionaries (openeventdata/Dictionaries), MIT", actors.Where(IsCountry).SelectMany(Names));
    }

    static IEnumerable<JsonElement> Json(string path) => File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement);

    static string CountryLine(JsonElement country)
    {
        var aliases = Strings(country, "aliases").Append(country.GetProperty("official").GetString()!)
            .Where(a => a.Length > 2 && a.All(c => c < 0x250)).Distinct().Order(StringComparer.Ordinal);
        return string.Join('\t', country.GetProperty("name").GetString(), country.GetProperty("iso3").GetString(),
            string.Join('|', Strings(country, "capital")), string.Join('|', Strings(country, "demonyms").Distinct()), string.Join('|', aliases));
    }

    static IEnumerable<string> Names(JsonElement actor) => Strings(actor, "aliases").Append(actor.GetProperty("name").GetString()!).Where(n => n.Length > 2);

    static IEnumerable<string> Strings(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray().Select(e => e.GetString()!).Where(s => !s.Contains('\t') && !s.Contains('|'));

    /// <summary>Officials have terms of office: codes with dates.</summary>
    static bool IsPerson(JsonElement actor) => Source(actor) != "MilNonState" && Strings(actor, "codes").Any(c => c.Contains(' '));

    static bool IsCountry(JsonElement actor) => Source(actor) == "Countries" && Strings(actor, "codes").Any(c => c.Length == 3);

    static string Source(JsonElement actor) => actor.GetProperty("source").GetString()!.Split('.')[1];

    static bool IsLarge(string[] city) => int.Parse(city[2], CultureInfo.InvariantCulture) >= LargeFrom;

    static IEnumerable<string> Alternates(string[] city) => city.Length < 4 ? []
        : city[3].Split('|').Where(a => a.Length > 4 && char.IsAsciiLetterUpper(a[0]) && a.All(c => char.IsAsciiLetter(c) || c is ' ' or '-') && !a.All(char.IsUpper));
}
