using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>What a common noun says of who it names: a person, people, a body that acts; and its gender where the word tells.</summary>
internal static class PersonNouns
{
    static readonly FrozenDictionary<string, (char Gender, string[] Classes)> Persons = ReadPersons();
    static readonly FrozenSet<string> Plurals = Persons.Keys.Select(Languages.Current.Plural).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> PeopleWords = WordLists.Set("people-words");
    static readonly FrozenSet<string> Groups = WordLists.Lines("group-nouns").ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> GroupPlurals = Groups.Select(Languages.Current.Plural).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> Utterances = WordLists.Lines("utterance-nouns")
        .SelectMany(n => new[] { n, Languages.Current.Plural(n) }).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, char> FirstNames = ReadFirstNames();

    public static bool IsPerson(string noun) => Persons.ContainsKey(noun);

    /// <summary>Whether a noun is the plural of a person's noun: "officials".</summary>
    public static bool IsPeople(string noun) =>
        Plurals.Contains(noun) || PeopleWords.Contains(noun) || Determiners.IsLoneQuantifier(noun);

    public static bool IsGroup(string noun) => Groups.Contains(noun) || GroupPlurals.Contains(noun);

    /// <summary>Whether a noun is something said or written: "sermon".</summary>
    public static bool IsUtterance(string noun) => Utterances.Contains(noun);

    /// <summary>m, f, or a blank where the noun does not tell.</summary>
    public static char GenderOf(string noun) => Persons.TryGetValue(noun, out var person) ? person.Gender : ' ';

    public static char GenderOfFirstName(string name) => FirstNames.GetValueOrDefault(name, ' ');

    /// <summary>The more general nouns that may refer back to a person called by this one: "ayatollah" gives "cleric".</summary>
    public static IReadOnlyList<string> ClassesOf(string noun) => Persons.TryGetValue(noun, out var person) ? person.Classes : [];

    static FrozenDictionary<string, (char, string[])> ReadPersons()
    {
        var persons = new Dictionary<string, (char, string[])>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("person-nouns"))
        {
            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            var head = parts[0].Split(' ');
            persons.TryAdd(head[0].Replace('_', ' '), (head.Length > 1 ? head[1][0] : ' ', parts.Length > 1 ? parts[1].Split(' ') : []));
        }

        return persons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static FrozenDictionary<string, char> ReadFirstNames()
    {
        var names = new Dictionary<string, char>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordLists.Lines("first-names"))
            foreach (var name in line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                names.TryAdd(name, line[0]);
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
