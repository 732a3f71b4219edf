using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Corrects single names by what is certain: titles are no part of a name, peoples are groups, months and "GDP" are no names.</summary>
internal static class NameRules
{
    const int LongestPeople = 3;

    static readonly FrozenSet<string> Particles = (
        "de da do dos das di del della la le el al ul van von der den ten ter du bin bint ibn ben abu umm of the y e und zu zur af av san 's 'n")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Companies = Resources.Lines("Lists/company-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Offices that stand between a body's name and a person's: "House Speaker John Boehner".</summary>
    static readonly FrozenSet<string> Offices = (
        "speaker leader president chairman chairwoman chair spokesman spokeswoman minister ambassador secretary-general director-general commissioner chancellor governor mayor senator secretary").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<Name> Tidy(ReadOnlySpan<Word> words, List<Name> found, Gazetteer gazetteer)
    {
        var tidy = new List<Name>(found.Count);
        var free = 0;
        foreach (var name in found)
        {
            AddPeoples(words, free, name.FirstToken, tidy);
            free = name.EndToken;
            for (Name? rest = Holder(words, name, tidy); rest is not null;)
            {
                (var part, rest) = Cut(words, rest);
                if (Tidy(words, part, gazetteer) is { } kept)
                    tidy.Add(kept);
            }
        }

        AddPeoples(words, free, words.Length, tidy);
        return tidy;
    }

    /// <summary>The person alone where his body and office were taken for a part of his name; a body before an office of its own stays one.</summary>
    static Name Holder(ReadOnlySpan<Word> words, Name name, List<Name> tidy)
    {
        if (name.Kind is NameKind.Location)
            return name;
        for (var i = name.EndToken - 3; i > name.FirstToken; i--)
        {
            if (!Offices.Contains(words[i].Lower) || (words[i + 1].Phrase & (Phrases.FirstName | Phrases.OrganizationWord)) != Phrases.FirstName && !words[i].Lower.EndsWith("-general", StringComparison.Ordinal))
                continue;
            if (name.Kind == NameKind.Organization)
                tidy.Add(name with { EndToken = i });
            return new Name(i + 1, name.EndToken, NameKind.Person);
        }

        return name;
    }

    /// <summary>
    /// Two names are not one: cuts at the first word in lower case that no person's name has ("Ada Lind met Kofi Mensah"),
    /// and at the possessive after a country ("Iraq's Maliki").
    /// </summary>
    static (Name Left, Name? Right) Cut(ReadOnlySpan<Word> words, Name name)
    {
        for (var i = name.FirstToken + 1; i < name.EndToken - 1; i++)
            if (name.Kind == NameKind.Person && words[i].IsWord && words[i].Normal == words[i].Lower && !Particles.Contains(words[i].Lower))
                return (name with { EndToken = i }, name with { FirstToken = i + 1 });
            else if (name.Kind != NameKind.Organization && words[i].Lower == "'s" && (words[i - 1].Phrase & Phrases.Country) != 0)
                return (new Name(name.FirstToken, i, NameKind.Location), new Name(i + 1, name.EndToken, NameKind.Person));
        return (name, null);
    }

    static Name? Tidy(ReadOnlySpan<Word> words, Name name, Gazetteer gazetteer)
    {
        if (name.Kind == NameKind.Person && name.Length > 1 && Companies.Contains(words[name.EndToken - 1].Lower))
            name = name with { Kind = NameKind.Organization };
        if (name.Kind == NameKind.Person)
        {
            while (name.Length > 1 && IsTitle(words[name.FirstToken]))
                name = name with { FirstToken = name.FirstToken + 1 };
            if (name.Length == 1 && IsTitle(words[name.FirstToken]) && (words[name.FirstToken].Phrase & Phrases.LastName) == 0)
                return null;
        }

        if (name.Length > 1 && (words[name.FirstToken].Lower is "the" || IsParticiple(words[name.FirstToken])))
            name = name with { FirstToken = name.FirstToken + 1 };
        if (name.Length == 1 && (words[name.FirstToken].Phrase & Phrases.NotName) != 0)
            return null;
        return IsPeople(words[name.FirstToken..name.EndToken], gazetteer) ? name with { Kind = NameKind.Group } : name;
    }

    /// <summary>"Iran-backed", "al-Qaeda-inspired": what a name may be led by, but is no part of it.</summary>
    static bool IsParticiple(Word word) =>
        word.AfterHyphen != 0 && word.Normal.LastIndexOf('-') is var hyphen && char.IsLower(word.Normal[hyphen + 1]) && (word.Lower.EndsWith("ed", StringComparison.Ordinal)
            || word.Lower.AsSpan(hyphen + 1) is "led" or "born" or "run" or "held" or "owned" or "speaking" or "majority");

    static bool IsTitle(Word word) => (word.Phrase & Phrases.Title) != 0 && word.Lower is not "saint";

    static bool IsPeople(ReadOnlySpan<Word> name, Gazetteer gazetteer)
    {
        if (name.Length > LongestPeople)
            return false;
        var hash = name[0].Hash;
        foreach (var word in name[1..])
            hash = FeatureHash.Combine(hash, word.Hash);
        return (gazetteer.Find(hash) & (Phrases.People | Phrases.Country)) == Phrases.People;
    }

    /// <summary>Peoples that the tagger missed.</summary>
    static void AddPeoples(ReadOnlySpan<Word> words, int first, int end, List<Name> names)
    {
        for (var i = first; i < end; i++)
            if ((words[i].Phrase & (Phrases.People | Phrases.Country | Phrases.OrganizationWord)) == Phrases.People && char.IsUpper(words[i].Normal[0]) && words[i].Normal.Length > 3)
                names.Add(new Name(i, i + 1, NameKind.Group));
    }
}
