using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Which phrases of the gazetteer the words of a sentence are part of.</summary>
internal static class PhraseMatches
{
    const int Kinds = 15;
    const Phrases Any = (Phrases)((1 << (Kinds + 1)) - 1) & ~Phrases.Prefix;

    /// <summary>The bits of single-word phrases, and of the longer ones that a word starts or goes on in.</summary>
    public const ulong Alone = (1UL << Kinds) - 1, Longer = (1UL << 3 * Kinds) - 1 & ~Alone;

    /// <summary>
    /// For each word, three groups of bits, one bit a kind: it is such a phrase alone, it starts a longer one, it goes on in a longer one.
    /// Longer phrases must start with a capital.
    /// </summary>
    public static void Find(ReadOnlySpan<Word> words, Gazetteer gazetteer, Span<ulong> flags)
    {
        flags.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var phrase = words[i].Phrase;
            flags[i] |= (ulong)(phrase & Any) >> 1;
            if ((phrase & Phrases.Prefix) == 0 || !words[i].IsCapitalized)
                continue;
            var hash = words[i].Hash;
            for (var end = i + 1; end < words.Length && end < i + Gazetteer.LongestPhrase && (phrase & Phrases.Prefix) != 0; end++)
            {
                hash = FeatureHash.Combine(hash, words[end].Hash);
                phrase = gazetteer.Find(hash);
                if ((phrase & Any) == 0)
                    continue;
                var kinds = (ulong)(phrase & Any) >> 1;
                flags[i] |= kinds << Kinds;
                for (var inside = i + 1; inside <= end; inside++)
                    flags[inside] |= kinds << 2 * Kinds;
            }
        }
    }

    /// <summary>Whether the word alone is a phrase of that kind.</summary>
    public static bool Is(ulong flags, Phrases kind) => (flags & (ulong)kind >> 1) != 0;
}
