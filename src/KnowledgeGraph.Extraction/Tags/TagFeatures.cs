using KnowledgeGraph.Extraction.Tokens;
using static KnowledgeGraph.Extraction.Perceptron.FeatureHash;

namespace KnowledgeGraph.Extraction.Tags;

/// <summary>
/// What the part-of-speech tagger looks at: the word, its affixes and shape, its neighbours, and the two tags before it
/// (the features of Collins 2002 as used by Honnibal's greedy tagger, with shapes and hyphens).
/// </summary>
internal static class TagFeatures
{
    public const int Count = 31;

    /// <summary>Which keys hang on one word alone: on the word itself, the one before it, the one after it; and which on more.</summary>
    static readonly byte[][] OfPlaces = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 30], [14, 18, 24], [15, 19, 23]];
    static readonly byte[] OfContext = [9, 11, 12, 13, 16, 17, 20, 21, 22, 25, 26, 27, 28, 29];

    /// <summary>Templates from here on are tables, not features.</summary>
    const int UnambiguousTemplate = 100;
    const ulong NoTag = 60;

    /// <summary>The key under which a word that has only ever had one tag is looked up.</summary>
    public static uint Unambiguous(Word word) => Key(UnambiguousTemplate, word.Raw);

    /// <summary>How many places <see cref="OfPlace"/> knows.</summary>
    public static int Places => OfPlaces.Length;

    /// <summary>The keys that hang on a word alone which is the one to tag (0), before it (1) or after it (2).</summary>
    /// <returns>Their number.</returns>
    public static int OfPlace(Word word, int place, Span<uint> keys)
    {
        Span<uint> all = stackalloc uint[Count];
        Extract([word, word, word], 1, -1, -1, all);
        return Pick(OfPlaces[place], all, keys);
    }

    /// <summary>The keys of word <paramref name="i"/> that <see cref="OfPlace"/> leaves out.</summary>
    /// <returns>Their number.</returns>
    public static int ExtractContext(ReadOnlySpan<Word> words, int i, int previous, int beforePrevious, Span<uint> keys)
    {
        Span<uint> all = stackalloc uint[Count];
        Extract(words, i, previous, beforePrevious, all);
        return Pick(OfContext, all, keys);
    }

    static int Pick(byte[] which, ReadOnlySpan<uint> all, Span<uint> keys)
    {
        for (var i = 0; i < which.Length; i++)
            keys[i] = all[which[i]];
        return which.Length;
    }

    /// <summary>Fills in the keys of word <paramref name="i"/>, given the tags of the two words before it (-1 for none).</summary>
    /// <param name="keys">Room for <see cref="Count"/> keys; all are filled.</param>
    public static void Extract(ReadOnlySpan<Word> words, int i, int previous, int beforePrevious, Span<uint> keys)
    {
        var word = words[i];
        Word left = i > 0 ? words[i - 1] : Word.Before, left2 = i > 1 ? words[i - 2] : Word.Before;
        Word right = i + 1 < words.Length ? words[i + 1] : Word.After, right2 = i + 2 < words.Length ? words[i + 2] : Word.After;
        var flags = word.Flags | (i == 0 ? 16UL : 0);
        ulong tag = previous < 0 ? NoTag : (ulong)previous, tags = tag * 64 + (beforePrevious < 0 ? NoTag : (ulong)beforePrevious);
        keys[0] = Key(1, word.Folded);
        keys[1] = Key(2, word.Raw);
        keys[2] = Key(3, word.Shape);
        keys[3] = Key(4, word.Suffixes[0]);
        keys[4] = Key(5, word.Suffixes[1]);
        keys[5] = Key(6, word.Suffixes[2]);
        keys[6] = Key(7, word.Suffixes[3]);
        keys[7] = Key(8, word.Prefixes[0]);
        keys[8] = Key(9, word.Prefixes[2]);
        keys[9] = Key(10, flags);
        keys[10] = Key(11, word.AfterHyphen);
        keys[11] = Key(12, tag);
        keys[12] = Key(13, tags);
        keys[13] = Key(14, Combine(tag, word.Folded));
        keys[14] = Key(15, left.Folded);
        keys[15] = Key(16, right.Folded);
        keys[16] = Key(17, left2.Folded);
        keys[17] = Key(18, right2.Folded);
        keys[18] = Key(19, left.Suffixes[2]);
        keys[19] = Key(20, right.Suffixes[2]);
        keys[20] = Key(21, Combine(right.Suffixes[2], word.Suffixes[2]));
        keys[21] = Key(22, Combine(left.Folded, word.Folded));
        keys[22] = Key(23, Combine(word.Folded, right.Folded));
        keys[23] = Key(24, right.Shape);
        keys[24] = Key(25, left.Shape);
        keys[25] = Key(26, Combine(tag, right.Folded));
        keys[26] = Key(27, Combine(word.Shape, right.Shape));
        keys[27] = Key(28, Combine(tags, word.Suffixes[2]));
        keys[28] = Key(29, Combine(flags, word.Suffixes[1]));
        keys[29] = Key(30, Combine(tag, right.Suffixes[2]));
        keys[30] = Key(31, 0);
    }
}
