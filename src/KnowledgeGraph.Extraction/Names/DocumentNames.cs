using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// What an article as a whole says about its names: one kind for each name, a surname goes with its full name, and a name found once
/// is found wherever it stands again.
/// </summary>
internal static class DocumentNames
{
    const int LongestName = 8;

    static readonly string ArabicArticle = WordLists.Words("arabic-article")[0];

    public static List<Name> Agree(ReadOnlySpan<Word> words, IReadOnlyList<Sentence> sentences, List<Name> found)
    {
        var kinds = Vote(words, found);
        AddSurnames(words, found, kinds);
        var names = new List<Name>(found.Count + 8);
        foreach (var name in found)
            names.Add(WithParticles(words, name with { Kind = kinds[Hash(words[name.FirstToken..name.EndToken])] }, kinds));
        foreach (var sentence in sentences)
            AddRepeated(words, sentence, kinds, found, names);
        names.RemoveAll(n => n.Kind == NameKind.Other);
        names.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return names;
    }

    /// <summary>The kind that most occurrences have; the first one's where votes are even.</summary>
    static Dictionary<ulong, NameKind> Vote(ReadOnlySpan<Word> words, List<Name> found)
    {
        var votes = new Dictionary<ulong, (NameKind First, int[] Counts)>();
        foreach (var name in found)
        {
            var hash = Hash(words[name.FirstToken..name.EndToken]);
            if (!votes.TryGetValue(hash, out var vote))
                votes.Add(hash, vote = (name.Kind, new int[5]));
            vote.Counts[(int)name.Kind]++;
        }

        return votes.ToDictionary(v => v.Key, v => Winner(v.Value.Counts, v.Value.First));
    }

    static NameKind Winner(int[] counts, NameKind first)
    {
        var most = counts.Max();
        return counts[(int)first] == most ? first : (NameKind)Array.IndexOf(counts, most);
    }

    /// <summary>"Nouri al-Maliki" makes "al-Maliki" and "Maliki" persons, unless that is a country or a people.</summary>
    static void AddSurnames(ReadOnlySpan<Word> words, List<Name> found, Dictionary<ulong, NameKind> kinds)
    {
        foreach (var name in found)
        {
            if (name.Length < 2 || kinds[Hash(words[name.FirstToken..name.EndToken])] != NameKind.Person)
                continue;
            var last = words[name.EndToken - 1];
            if (last.Normal.Length < 2 || !last.IsCapitalized || (last.Phrase & (Phrases.Country | Phrases.People | Phrases.NotName)) != 0)
                continue;
            kinds[last.Hash] = NameKind.Person;
            AddWithParticle(words[name.FirstToken..name.EndToken], kinds);
            if (last.Lower.StartsWith(ArabicArticle, StringComparison.Ordinal) && last.Lower.Length > ArabicArticle.Length + 2)
                kinds.TryAdd(FeatureHash.Of(last.Lower.AsSpan(ArabicArticle.Length)), NameKind.Person);
            var first = words[name.FirstToken];
            if (first.Normal.Length > 2 && (first.Phrase & (Phrases.FirstName | Phrases.Title | Phrases.NotName)) == Phrases.FirstName)
                kinds.TryAdd(first.Hash, NameKind.Person);
        }
    }

    /// <summary>"Ursula van der Leyen" is also "van der Leyen", "Miguel de la Cruz" also "De la Cruz".</summary>
    static void AddWithParticle(ReadOnlySpan<Word> name, Dictionary<ulong, NameKind> kinds)
    {
        for (var i = 1; i < name.Length - 1; i++)
            if (NameParticles.Contains(name[i]))
            {
                kinds.TryAdd(Hash(name[i..]), NameKind.Person);
                return;
            }
    }

    /// <summary>"von Trotta", of which the tagger has found "Trotta", where the article names a von Trotta in full.</summary>
    static Name WithParticles(ReadOnlySpan<Word> words, Name name, Dictionary<ulong, NameKind> kinds)
    {
        var longest = name;
        for (var i = name.FirstToken - 1; i >= 0 && name.Kind == NameKind.Person && NameParticles.Contains(words[i]); i--)
            if (kinds.TryGetValue(Hash(words[i..name.EndToken]), out var kind) && kind == NameKind.Person)
                longest = name with { FirstToken = i };
        return longest;
    }

    /// <summary>Names known by now, where no name has been found yet; the longest that fits wins.</summary>
    static void AddRepeated(ReadOnlySpan<Word> words, Sentence sentence, Dictionary<ulong, NameKind> kinds, List<Name> found, List<Name> names)
    {
        var next = FirstFrom(found, sentence.FirstToken);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            while (next < found.Count && found[next].EndToken <= i)
                next++;
            var limit = next < found.Count ? Math.Min(found[next].FirstToken, sentence.EndToken) : sentence.EndToken;
            if (i >= limit)
            {
                i = found[next].EndToken - 1;
                continue;
            }

            if (!words[i].IsCapitalized && !NameParticles.Contains(words[i]))
                continue;
            ulong hash = 0;
            int end = i, longest = 0;
            var kind = NameKind.Person;
            while (end < limit && end < i + LongestName && words[end].IsWord)
            {
                hash = end == i ? words[end].Hash : FeatureHash.Combine(hash, words[end].Hash);
                end++;
                if (words[end - 1].IsCapitalized && kinds.TryGetValue(hash, out var known) && known != NameKind.Other)
                    (longest, kind) = (end, known);
            }

            if (longest == 0)
                continue;
            names.Add(new Name(i, longest, kind));
            i = longest - 1;
        }
    }

    /// <summary>The index of the first name that starts at or after a token.</summary>
    static int FirstFrom(List<Name> names, int token)
    {
        int low = 0, high = names.Count;
        while (low < high)
            if (names[(low + high) / 2].FirstToken < token)
                low = (low + high) / 2 + 1;
            else
                high = (low + high) / 2;
        return low;
    }

    static ulong Hash(ReadOnlySpan<Word> name)
    {
        var hash = name[0].Hash;
        foreach (var word in name[1..])
            hash = FeatureHash.Combine(hash, word.Hash);
        return hash;
    }
}
