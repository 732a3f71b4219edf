using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Corrects single names by what is certain: titles are no part of a name, peoples are groups, months and "GDP" are no names.</summary>
internal static class NameRules
{
    const int LongestPeople = 3;

    public static List<Name> Tidy(ReadOnlySpan<Word> words, List<Name> found, Gazetteer gazetteer)
    {
        var tidy = new List<Name>(found.Count);
        var free = 0;
        foreach (var name in found)
        {
            AddPeoples(words, free, name.FirstToken, tidy);
            free = name.EndToken;
            if (Tidy(words, name, gazetteer) is { } kept)
                tidy.Add(kept);
        }

        AddPeoples(words, free, words.Length, tidy);
        return tidy;
    }

    static Name? Tidy(ReadOnlySpan<Word> words, Name name, Gazetteer gazetteer)
    {
        if (name.Kind == NameKind.Person)
        {
            while (name.Length > 1 && IsTitle(words[name.FirstToken]))
                name = name with { FirstToken = name.FirstToken + 1 };
            if (name.Length == 1 && IsTitle(words[name.FirstToken]) && (words[name.FirstToken].Phrase & Phrases.LastName) == 0)
                return null;
        }

        if (name.Length > 1 && words[name.FirstToken].Lower is "the")
            name = name with { FirstToken = name.FirstToken + 1 };
        if (name.Length == 1 && (words[name.FirstToken].Phrase & Phrases.NotName) != 0)
            return null;
        return IsPeople(words[name.FirstToken..name.EndToken], gazetteer) ? name with { Kind = NameKind.Group } : name;
    }

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
