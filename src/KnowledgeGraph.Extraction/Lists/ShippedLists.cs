using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Lists;

/// <summary>Every phrase of the lists that ship, for the <see cref="Gazetteer"/>.</summary>
internal static class ShippedLists
{
    static readonly Lazy<Gazetteer> All = new(() => Read(Resources.Lines));

    public static Gazetteer Gazetteer => All.Value;

    /// <summary>Builds the gazetteer from lists wherever they are; the trainer reads them from the folder that it has just written.</summary>
    /// <param name="lines">The lines of a list by its path: names that any language knows stand in <c>Lists</c>, words in the language's folder.</param>
    public static Gazetteer Read(Func<string, IEnumerable<string>> lines) => new(Phrases(lines));

    static IEnumerable<(string, Phrases)> Phrases(Func<string, IEnumerable<string>> lines)
    {
        IEnumerable<(string, Phrases)> Of(string list, Phrases kind) => lines("Lists/" + list).Select(line => (line, kind));
        IEnumerable<string> Words(string list) => lines($"{Languages.Current.Folder}/{list}");
        IEnumerable<(string, Phrases)> WordsOf(string list, Phrases kind) => Words(list).Select(line => (line, kind));
        return lines("Lists/countries.txt").Select(Country.Parse).SelectMany(OfCountry)
            .Concat(Words("peoples.txt").SelectMany(Languages.Current.PeopleForms).Select(p => (p, Lists.Phrases.People)))
            .Concat(Of("cities.txt.br", Lists.Phrases.City))
            .Concat(Of("large-cities.txt.br", Lists.Phrases.LargeCity))
            .Concat(Of("regions.txt.br", Lists.Phrases.Region))
            .Concat(Of("first-names.txt.br", Lists.Phrases.FirstName))
            .Concat(Of("last-names.txt.br", Lists.Phrases.LastName))
            .Concat(Of("surnames.txt", Lists.Phrases.LastName))
            .Concat(Of("known-organizations.txt", Lists.Phrases.KnownOrganization))
            .Concat(Of("world-regions.txt", Lists.Phrases.WorldRegion))
            .Concat(Of("people.txt.br", Lists.Phrases.Person))
            .Concat(Of("organizations.txt.br", Lists.Phrases.Organization))
            .Concat(WordsOf("titles.txt", Lists.Phrases.Title))
            .Concat(WordsOf("person-words.txt", Lists.Phrases.PersonWord))
            .Concat(WordsOf("organization-words.txt", Lists.Phrases.OrganizationWord))
            .Concat(WordsOf("place-words.txt", Lists.Phrases.PlaceWord))
            .Concat(WordsOf("not-names.txt", Lists.Phrases.NotName));
    }

    static IEnumerable<(string, Phrases)> OfCountry(Country country) =>
        country.Aliases.Append(country.Name).Except(country.Demonyms).Select(n => (n, Lists.Phrases.Country))
            .Concat(country.Capitals.Select(c => (c, Lists.Phrases.LargeCity)))
            .Concat(country.Demonyms.SelectMany(Languages.Current.PeopleForms).Select(d => (d, Lists.Phrases.People)));
}
