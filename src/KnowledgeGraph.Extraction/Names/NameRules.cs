using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Corrects single names by what is certain: titles are no part of a name, peoples are groups, months and "GDP" are no names.</summary>
internal static class NameRules
{
    const int LongestPeople = 3;
    const int LongestTitle = 4;
    const Phrases AnyOther = Phrases.People | Phrases.FirstName | Phrases.LastName | Phrases.NotName;

    /// <summary>What stands beside titles in phrases that are nobody's name.</summary>
    static readonly FrozenSet<string> TitleWords = WordLists.Set("words-beside-titles");

    /// <summary>What stands in small letters inside a person's name besides <see cref="NameParticles"/>.</summary>
    static readonly FrozenSet<string> Joints = WordLists.Set("person-name-joints");

    static readonly FrozenSet<string> Companies = WordLists.Lines("company-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Offices that stand between a body's name and a person's: "House Speaker John Boehner".</summary>
    static readonly FrozenSet<string> Offices = WordLists.Set("offices-before-names");

    /// <summary>Offices after which no first name has to follow, since no body's name has them.</summary>
    static readonly FrozenSet<string> CertainOffices = WordLists.Set("offices-alone");

    static readonly FrozenSet<string> Currencies = WordLists.Set("currency-words");
    static readonly FrozenSet<string> GivenNames = WordLists.Set("given-as-names");
    static readonly FrozenSet<string> Participles = WordLists.Set("hyphenated-participles");

    public static List<Name> Tidy(ReadOnlySpan<Word> words, List<Name> found, Gazetteer gazetteer)
    {
        var tidy = new List<Name>(found.Count);
        var free = 0;
        foreach (var name in found)
        {
            AddListed(words, free, name.FirstToken, gazetteer, tidy);
            free = name.EndToken;
            for (Name? rest = Holder(words, name, tidy); rest is not null;)
            {
                (var part, rest) = Cut(words, rest);
                if (Tidy(words, WithDoubleFirstName(words, part, gazetteer), gazetteer) is { } kept)
                    tidy.Add(kept);
            }
        }

        AddListed(words, free, words.Length, gazetteer, tidy);
        NoActors.Mark(words, tidy);
        return tidy;
    }

    /// <summary>The person alone where his body and office were taken for a part of his name; a body before an office of its own stays one.</summary>
    static Name Holder(ReadOnlySpan<Word> words, Name name, List<Name> tidy)
    {
        if (name.Kind is NameKind.Location or NameKind.Other)
            return name;
        for (var i = name.EndToken - 3; i > name.FirstToken; i--)
        {
            if (!Offices.Contains(words[i].Lower)
                || (words[i + 1].Phrase & (Phrases.FirstName | Phrases.OrganizationWord)) != Phrases.FirstName
                && !CertainOffices.Contains(words[i].Lower))
                continue;
            if (name.Kind == NameKind.Organization)
                tidy.Add(name with { EndToken = i });
            return new Name(i + 1, name.EndToken, NameKind.Person);
        }

        return name;
    }

    /// <summary>
    /// Two names are not one: cuts at the first word in lower case that no person's name has ("Ada Lind met Kofi Mensah"),
    /// at the hyphen between places ("India-China"), and at the possessive after a country ("Iraq's Maliki").
    /// </summary>
    static (Name Left, Name? Right) Cut(ReadOnlySpan<Word> words, Name name)
    {
        for (var i = name.FirstToken + 1; i < name.EndToken - 1; i++)
            if (name.Kind == NameKind.Person && IsSmall(words[i]) && !NameParticles.Contains(words[i]) && !Joints.Contains(words[i].Lower))
                return (name with { EndToken = i }, name with { FirstToken = i + 1 });
            else if (name.Kind == NameKind.Person && words[i].IsCapitalized && Headlines.IsVerb(words[i].Lower))
                return (name with { EndToken = i }, name with { FirstToken = i + 1 }); // "Lang Backs Marsh"
            else if (name.Kind is NameKind.Location or NameKind.Group && words[i].Normal == "-")
                return (name with { EndToken = i }, name with { FirstToken = i + 1 });
            else if (name.Kind != NameKind.Organization && Languages.Current.IsGenitive(words[i].Lower)
                && (words[i - 1].Phrase & Phrases.Country) != 0)
                return (new Name(name.FirstToken, i, NameKind.Location), new Name(i + 1, name.EndToken, NameKind.Person));
        return (name, null);
    }

    static bool IsSmall(Word word) => word.IsWord && word.Normal == word.Lower;

    static Name? Tidy(ReadOnlySpan<Word> words, Name name, Gazetteer gazetteer)
    {
        if (name.Length > 1 && Headlines.IsWeekday(words[name.EndToken - 1].Lower))
            name = name with { EndToken = name.EndToken - 1 }; // "Lang Tuesday said"
        if (name.Length > 1 && Headlines.IsVerb(words[name.FirstToken].Lower))
            name = name with { FirstToken = name.FirstToken + 1 }; // "Backs Lang, Denounces Marsh"
        if (name.Kind == NameKind.Person && name.Length > 1 && Companies.Contains(words[name.EndToken - 1].Lower))
            name = name with { Kind = NameKind.Organization };
        if (PersonShapes.IsPerson(words[name.FirstToken..name.EndToken], gazetteer))
            name = name with { Kind = NameKind.Person };
        if (name.Kind == NameKind.Person)
        {
            name = name with { FirstToken = name.FirstToken + TitleLength(words[name.FirstToken..name.EndToken]) };
            if (name.Length == 1 && IsTitle(words[name.FirstToken]) && (words[name.FirstToken].Phrase & Phrases.LastName) == 0)
                return null;
        }

        if (OnlyTitles(words[name.FirstToken..name.EndToken]))
            return null;
        if (name.Length > 1 && (Determiners.IsDefinite(words[name.FirstToken].Lower) || IsParticiple(words[name.FirstToken])))
            name = name with { FirstToken = name.FirstToken + 1 };
        if (name.Length == 1 && (words[name.FirstToken].Phrase & Phrases.NotName) != 0)
            return null;
        if (name.Kind == NameKind.Location && name.EndToken < words.Length
            && (words[name.EndToken].Normal is "$" || Currencies.Contains(words[name.EndToken].Normal)))
            return null; // US$5
        var isSurname = name is { Kind: NameKind.Person, Length: 1 } && (words[name.FirstToken].Phrase & Phrases.LastName) != 0;
        return !isSurname && IsPeople(words[name.FirstToken..name.EndToken], gazetteer)
            ? name with { Kind = NameKind.Group }
            : WithArticle(words, name);
    }

    /// <summary>"Mary-Kate Smith", of which the tagger has found "Smith".</summary>
    static Name WithDoubleFirstName(ReadOnlySpan<Word> words, Name name, Gazetteer gazetteer) =>
        name is { Kind: NameKind.Person, Length: 1, FirstToken: > 0 } && PersonShapes.IsDoubleFirstName(words[name.FirstToken - 1], gazetteer)
            ? name with { FirstToken = name.FirstToken - 1 }
            : name;

    /// <summary>
    /// How many words of title lead a person's name: "Special Envoy Mike Hammer". A name that starts with a first name is led by none: "Stephen King Jr."
    /// </summary>
    static int TitleLength(ReadOnlySpan<Word> name)
    {
        var length = 0;
        var isLed = (name[0].Phrase & Phrases.FirstName) == 0;
        for (var i = 0; i < name.Length - 1 && i < LongestTitle; i++)
            if (IsTitle(name[i]) && (i == length || isLed))
                length = i + 1;
        return length;
    }

    /// <summary>"The" belongs to the names of newspapers, and of The Hague, where it has its capital inside a sentence.</summary>
    static Name WithArticle(ReadOnlySpan<Word> words, Name name) =>
        name.Kind is NameKind.Organization or NameKind.Location && name.FirstToken > 1
            && words[name.FirstToken - 1] is { IsCapitalized: true, IsUpper: false } article
            && Determiners.IsDefinite(article.Lower) && words[name.FirstToken - 2].IsWord
            ? name with { FirstToken = name.FirstToken - 1 }
            : name;

    /// <summary>"First Lady", "His Highness", "Member of Parliament": nobody's name.</summary>
    static bool OnlyTitles(ReadOnlySpan<Word> name)
    {
        foreach (var word in name)
            if (!TitleWords.Contains(word.Lower) && !IsTitle(word))
                return false;
        return name.Length > 1; // "Parliament" alone is a body
    }

    /// <summary>"Iran-backed", "al-Qaeda-inspired": what a name may be led by, but is no part of it.</summary>
    static bool IsParticiple(Word word) =>
        word.AfterHyphen != 0 && word.Normal.LastIndexOf('-') is var hyphen && char.IsLower(word.Normal[hyphen + 1])
        && (Languages.Current.MayBePast(word.Lower) || Participles.Contains(word.Lower[(hyphen + 1)..]));

    static bool IsTitle(Word word) => (word.Phrase & Phrases.Title) != 0 && !GivenNames.Contains(word.Lower);

    static bool IsPeople(ReadOnlySpan<Word> name, Gazetteer gazetteer)
    {
        if (name.Length > LongestPeople)
            return false;
        var hash = name[0].Hash;
        foreach (var word in name[1..])
            hash = FeatureHash.Combine(hash, word.Hash);
        return (gazetteer.Find(hash) & (Phrases.People | Phrases.Country)) == Phrases.People;
    }

    static bool StandsAlone(ReadOnlySpan<Word> words, int i) => (i == 0 || !words[i - 1].IsCapitalized)
        && (i + 1 == words.Length || !words[i + 1].IsCapitalized && words[i + 1].Normal is not "$");

    /// <summary>Peoples, countries and persons with a double first name that the tagger missed.</summary>
    static void AddListed(ReadOnlySpan<Word> words, int first, int end, Gazetteer gazetteer, List<Name> names)
    {
        for (var i = first; i < end; i++)
        {
            if (!char.IsUpper(words[i].Normal[0]))
                continue;
            if ((words[i].Phrase & (Phrases.People | Phrases.Country | Phrases.OrganizationWord)) == Phrases.People && words[i].Normal.Length > 3)
                names.Add(new Name(i, i + 1, NameKind.Group));
            else if ((words[i].Phrase & (Phrases.Country | AnyOther)) == Phrases.Country && StandsAlone(words, i))
                names.Add(new Name(i, i + 1, NameKind.Location));
            else if (i + 1 < end && words[i + 1].IsCapitalized && PersonShapes.IsDoubleFirstName(words[i], gazetteer))
                names.Add(new Name(i, ++i + 1, NameKind.Person));
        }
    }
}
