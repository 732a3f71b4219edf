using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// Cuts hyphenated words that hold a name: "Nairobi|-|based", "anti|-|Muslim", "India|-|China". The hyphen becomes a token, as in the English Web
/// Treebank. Names that are written with a hyphen stay whole: "Guinea-Bissau", "al-Rashidi", "Smith-Jones".
/// </summary>
internal static class Compounds
{
    /// <summary>Longer ones are no words; looking at each hyphen of one would take quadratic time.</summary>
    const int LongestWord = 48;
    const Phrases Places = Phrases.Country | Phrases.People | Phrases.LargeCity | Phrases.WorldRegion;
    const Phrases Whole = Places | Phrases.City | Phrases.FirstName | Phrases.LastName | Phrases.KnownOrganization;

    /// <summary>What follows a name and its hyphen.</summary>
    static readonly FrozenSet<string> Followers = WordLists.Set("compound-followers");

    /// <summary>What a name follows after a hyphen.</summary>
    static readonly FrozenSet<string> Leaders = WordLists.Set("compound-leaders");

    static readonly FrozenSet<string> PartyLetters = WordLists.Set("party-letters");

    public static List<Span> Cut(string text, List<Span> tokens, WordTable words)
    {
        var cut = new List<Span>(tokens.Count + 16);
        foreach (var token in tokens)
        {
            if (token.Length > LongestWord)
            {
                cut.Add(token);
                continue;
            }

            var start = token.Start;
            for (var hyphen = NextHyphen(text, token, start); hyphen > 0; hyphen = NextHyphen(text, token, hyphen + 1))
            {
                if (!Parts(text, token, start, hyphen, words))
                    continue;
                cut.Add(new Span(start, hyphen));
                cut.Add(new Span(hyphen, hyphen + 1));
                start = hyphen + 1;
            }

            cut.Add(new Span(start, token.End));
        }

        return cut;
    }

    /// <summary>The next hyphen inside a word, or -1.</summary>
    static int NextHyphen(string text, Span token, int from)
    {
        for (var i = Math.Max(from, token.Start + 1); i < token.End - 1; i++)
            if (Characters.IsHyphen(text[i]))
                return i;
        return -1;
    }

    /// <summary>Whether what stands before and after the hyphen are two words, of which one is a name or may be.</summary>
    static bool Parts(string text, Span token, int start, int hyphen, WordTable words)
    {
        var rest = text.AsSpan(hyphen + 1, token.End - hyphen - 1);
        var before = text.AsSpan(start, hyphen - start);
        if (before.IsEmpty || rest.IsEmpty)
            return false;
        if (char.IsUpper(before[0]) && IsIn(Followers, rest))
            return true;
        if (IsIn(PartyLetters, before) && char.IsUpper(rest[0]))
            return rest[^1] == '.' || (words[rest].Phrase & Phrases.WorldRegion) != 0; // "R-Texas", "D-Mo."
        if (char.IsUpper(rest[0]) && rest.Length > 1)
            return IsIn(Leaders, before) || char.IsUpper(before[0]) && ArePlaces(before, rest, words) && (words[text.AsSpan(token.Start, token.Length)].Phrase & Whole) == 0;
        return false;
    }

    static bool ArePlaces(ReadOnlySpan<char> before, ReadOnlySpan<char> rest, WordTable words)
    {
        if ((words[before].Phrase & Places) == 0)
            return false;
        for (; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny('-', '‐', '‑');
            var part = end < 0 ? rest : rest[..end];
            if (part.IsEmpty || !char.IsUpper(part[0]) || (words[part].Phrase & Places) == 0)
                return false;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return true;
    }

    static bool IsIn(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
