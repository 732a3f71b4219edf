using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Names that their form alone shows to be persons': "Park Geum-hee", "Chuang Shuk-kwan", "Mary-Kate Smith-Jones".</summary>
internal static class PersonShapes
{
    const int LongestSyllable = 6;

    public static bool IsPerson(ReadOnlySpan<Word> name, Gazetteer gazetteer) => name.Length is 2 or 3
        && (name[^1].Phrase & (Phrases.OrganizationWord | Phrases.PlaceWord)) == 0
        && (IsDoubleFirstName(name[0], gazetteer) || (name[0].Phrase & Phrases.LastName) != 0 && IsTwoSyllables(name[^1].Normal));

    /// <summary>"Mary-Kate": two first names with a hyphen.</summary>
    public static bool IsDoubleFirstName(Word word, Gazetteer gazetteer)
    {
        var hyphen = word.Lower.IndexOf('-');
        return hyphen > 0 && hyphen < word.Lower.Length - 1 && char.IsUpper(word.Normal[0]) && char.IsUpper(word.Normal[hyphen + 1])
            && IsFirstName(word.Lower.AsSpan(0, hyphen), gazetteer) && IsFirstName(word.Lower.AsSpan(hyphen + 1), gazetteer);
    }

    static bool IsFirstName(ReadOnlySpan<char> lower, Gazetteer gazetteer) =>
        (gazetteer.Find(FeatureHash.Of(lower)) & Phrases.FirstName) != 0;

    /// <summary>"Geum-hee", "Chi-wai": a capital, then small letters, one hyphen among them.</summary>
    static bool IsTwoSyllables(string word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen is < 1 or > LongestSyllable || word.Length - hyphen - 1 is < 1 or > LongestSyllable || !char.IsUpper(word[0]))
            return false;
        for (var i = 1; i < word.Length; i++)
            if (i != hyphen && !char.IsLower(word[i]))
                return false;
        return true;
    }
}
