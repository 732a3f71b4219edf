using System.Collections.Frozen;
using System.Numerics;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Tokens;
using static KnowledgeGraph.Extraction.Perceptron.FeatureHash;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// What the name tagger looks at: words, affixes and shapes in a window of two, the gazetteer, titles before a name, and the run of
/// capitalised words around the word (what stands before and after it, and whether a word such as "Ministry" is in it).
/// </summary>
internal static class NameFeatures
{
    /// <summary>The most keys that one word can have.</summary>
    public const int MaxCount = 120;
    const int TransitionTemplate = 100;

    /// <summary>The first keys hang on one word alone: on the word itself, those before it, those after it.</summary>
    static readonly byte[][] OfPlaces = [[0, 1, 6, 11, 12, 13, 14, 15, 16, 17, 18], [2, 7], [3, 8], [4, 9], [5, 10]];
    static readonly sbyte[] Offsets = [0, -1, -2, 1, 2];

    static readonly FrozenSet<string> Joints = WordLists.Set("name-joints");

    /// <summary>How many places <see cref="OfPlace"/> knows.</summary>
    public static int Places => OfPlaces.Length;

    /// <summary>How many of the first keys that <see cref="Extract"/> gives are those of <see cref="OfPlace"/>, all places together.</summary>
    public static int OfSingleWords { get; } = OfPlaces.Sum(keys => keys.Length);

    /// <summary>Where a place is, counted from the word to label.</summary>
    public static int Offset(int place) => Offsets[place];

    /// <summary>The keys that hang on a word alone, by the place that it has.</summary>
    /// <returns>Their number.</returns>
    public static int OfPlace(Word word, int place, Span<uint> keys)
    {
        Span<uint> all = stackalloc uint[OfSingleWords];
        AddSingleWords(word, word, word, word, word, all);
        var which = OfPlaces[place];
        for (var i = 0; i < which.Length; i++)
            keys[i] = all[which[i]];
        return which.Length;
    }

    /// <summary>The key of the transition from one label to the next; -1 stands for the sentence's start.</summary>
    public static uint Transition(int previous) => Key(TransitionTemplate, (ulong)(previous + 1));

    /// <summary>The capitalised run around each word: first and end index; empty at the word itself where it has no capital.</summary>
    public static void FindRuns(ReadOnlySpan<Word> words, Span<(int First, int End)> runs)
    {
        for (var i = 0; i < words.Length;)
        {
            var end = i;
            while (end < words.Length && (words[end].IsCapitalized || end > i && Joins(words, end)))
                end++;
            for (var j = i; j < end; j++)
                runs[j] = (i, end);
            if (end == i)
                runs[end++] = (i, i);
            i = end;
        }
    }

    public static int Extract(ReadOnlySpan<Word> words, int i, SentenceContext context, Span<uint> keys)
    {
        var word = words[i];
        Word left = At(words, i - 1), right = At(words, i + 1);
        var n = AddSingleWords(word, left, At(words, i - 2), right, At(words, i + 2), keys);
        keys[n++] = Key(20, Combine(left.Shape, word.Shape));
        keys[n++] = Key(21, Combine(word.Shape, right.Shape));
        keys[n++] = Key(22, Combine(Combine(left.Shape, word.Shape), right.Shape));
        keys[n++] = Key(23, Combine(left.Hash, word.Hash));
        keys[n++] = Key(24, Combine(word.Hash, right.Hash));
        keys[n++] = Key(25, Combine(left.Hash, word.Shape));
        keys[n++] = Key(26, Combine(right.Hash, word.Shape));
        keys[n++] = Key(27, word.Shape ^ (i == 0 ? 1UL : 0));
        keys[n++] = Key(28, Combine(right.Suffixes[2], word.Suffixes[2]));
        keys[n++] = Key(29, Combine(left.Suffixes[2], word.Suffixes[2]));
        n = AddFlags(context.Flags, i, word, keys, n);
        n = AddRun(words, i, context.Flags, context.Runs[i], keys, n);
        n = AddTags(context.Tags, i, keys, n);
        if (context.Facts[i] is { } facts)
            n = AddFacts(facts, word, keys, n);
        keys[n++] = Key(60, word.AfterHyphen);
        keys[n++] = Key(61, 0);
        return n;
    }

    static int AddSingleWords(Word word, Word left, Word left2, Word right, Word right2, Span<uint> keys)
    {
        var n = 0;
        keys[n++] = Key(1, word.Hash);
        keys[n++] = Key(2, word.Raw);
        keys[n++] = Key(3, left.Hash);
        keys[n++] = Key(4, left2.Hash);
        keys[n++] = Key(5, right.Hash);
        keys[n++] = Key(6, right2.Hash);
        keys[n++] = Key(7, word.Shape);
        keys[n++] = Key(8, left.Shape);
        keys[n++] = Key(9, left2.Shape);
        keys[n++] = Key(10, right.Shape);
        keys[n++] = Key(11, right2.Shape);
        for (var length = 0; length < 4; length++)
        {
            keys[n++] = Key(12 + length, word.Prefixes[length]);
            keys[n++] = Key(16 + length, word.Suffixes[length]);
        }

        return n;
    }

    static int AddFlags(ReadOnlySpan<ulong> flags, int i, Word word, Span<uint> keys, int n)
    {
        ulong here = flags[i], left = i > 0 ? flags[i - 1] : 0, right = i + 1 < flags.Length ? flags[i + 1] : 0;
        keys[n++] = Key(30, here);
        keys[n++] = Key(31, Combine(here, word.Shape));
        keys[n++] = Key(32, left);
        keys[n++] = Key(33, right);
        keys[n++] = Key(34, Combine(left, here));
        keys[n++] = Key(35, Combine(here, right));
        var room = 12;
        for (var bits = here; bits != 0 && room > 0; bits &= bits - 1, room--)
            keys[n++] = Key(36, (ulong)BitOperations.TrailingZeroCount(bits) + (word.IsCapitalized ? 64UL : 0));
        return n;
    }

    static int AddRun(ReadOnlySpan<Word> words, int i, ReadOnlySpan<ulong> flags, (int First, int End) run, Span<uint> keys, int n)
    {
        if (run.End == run.First)
            return n;
        Word before = At(words, run.First - 1), after = At(words, run.End), last = words[run.End - 1];
        keys[n++] = Key(40, before.Hash);
        keys[n++] = Key(41, after.Hash);
        keys[n++] = Key(42, last.Hash);
        keys[n++] = Key(43, words[run.First].Hash);
        keys[n++] = Key(44, (ulong)(Math.Min(run.End - run.First, 6) * 8 + Math.Min(i - run.First, 6)));
        keys[n++] = Key(45, Combine(before.Hash, after.Hash));
        var titled = run.First > 0 && PhraseMatches.Is(flags[run.First - 1], Phrases.Title) || i > run.First && PhraseMatches.Is(flags[i - 1], Phrases.Title);
        keys[n++] = Key(46, (titled ? 1UL : 0) + (PhraseMatches.Is(flags[i], Phrases.Title) ? 2UL : 0));
        ulong kinds = 0;
        for (var j = run.First; j < run.End && j < run.First + 8; j++)
            kinds |= flags[j] & (ulong)(Phrases.OrganizationWord | Phrases.PlaceWord | Phrases.FirstName | Phrases.Country) >> 1;
        keys[n++] = Key(47, kinds);
        keys[n++] = Key(48, Combine(flags[run.End - 1], (ulong)Math.Min(run.End - 1 - i, 4)));
        keys[n++] = Key(49, Combine(after.Hash, (ulong)Math.Min(run.End - 1 - i, 3)));
        keys[n++] = Key(50, Combine(before.Hash, (ulong)Math.Min(i - run.First, 3)));
        keys[n++] = Key(51, Combine(last.Hash, (ulong)Math.Min(run.End - 1 - i, 3)));
        return n;
    }

    static int AddTags(ReadOnlySpan<ulong> tags, int i, Span<uint> keys, int n)
    {
        ulong here = tags[i], left = i > 0 ? tags[i - 1] : 0, right = i + 1 < tags.Length ? tags[i + 1] : 0;
        keys[n++] = Key(80, here);
        keys[n++] = Key(81, left);
        keys[n++] = Key(82, right);
        keys[n++] = Key(83, Combine(left, here));
        keys[n++] = Key(84, Combine(here, right));
        return n;
    }

    static int AddFacts(WordFacts facts, Word word, Span<uint> keys, int n)
    {
        for (var bits = facts.Bits; bits != 0; bits &= bits - 1)
            keys[n++] = Key(70, (ulong)BitOperations.TrailingZeroCount(bits));
        keys[n++] = Key(71, facts.Bits);
        for (var (bits, room) = (facts.LongerPhrases, 12); bits != 0 && room > 0; bits &= bits - 1, room--)
            keys[n++] = Key(72, (ulong)BitOperations.TrailingZeroCount(bits));
        var fromEnd = (ulong)(facts.RunLength - 1 - facts.RunIndex);
        keys[n++] = Key(73, Combine(facts.RunEnd, fromEnd));
        keys[n++] = Key(74, Combine(facts.RunStart, (ulong)facts.RunIndex));
        keys[n++] = Key(75, (ulong)facts.RunLength * 8 + (ulong)facts.RunIndex);
        keys[n++] = Key(76, Combine(facts.Bits & 0xFC, word.Shape));
        return n;
    }

    /// <summary>Small words inside a name: "Bank of England", "Leonardo da Vinci".</summary>
    static bool Joins(ReadOnlySpan<Word> words, int i) =>
        i + 1 < words.Length && words[i + 1].IsCapitalized && Joints.Contains(words[i].Lower)
        || i + 2 < words.Length && words[i + 2].IsCapitalized && Prepositions.Relational.Contains(words[i].Lower)
            && Determiners.IsDefinite(words[i + 1].Lower);

    /// <summary>The word at a place of a sentence, or what stands for none before or after it.</summary>
    public static Word At(ReadOnlySpan<Word> words, int i) => i < 0 ? Word.Before : i >= words.Length ? Word.After : words[i];
}
