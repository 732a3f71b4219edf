using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// What all occurrences of a capitalised word in an article show together: a surname alone is read by its full name elsewhere, a word at a
/// sentence's start by whether it is written small elsewhere (the global features of Chieu and Ng 2002).
/// </summary>
internal sealed class WordFacts
{
    const int LongestRun = 7;

    /// <summary>Where a noun phrase stops: what follows says more about it.</summary>
    static readonly FrozenSet<string> PhraseEnds = WordLists.Set("phrase-enders");

    static readonly FrozenSet<string> Copulas = WordLists.Set("copulas");
    static readonly FrozenSet<string> PlacePrepositions = WordLists.Set("place-prepositions");
    static readonly FrozenSet<string> AfterSpeakers = WordLists.Set("after-speakers");

    /// <summary>One bit for each fact of <see cref="Fact"/>.</summary>
    public uint Bits { get; private set; }

    /// <summary>Kinds of the longer phrases of the gazetteer that the word is part of, as <see cref="PhraseMatches"/> numbers them.</summary>
    public ulong LongerPhrases { get; private set; }

    /// <summary>The last word of the longest run of capitalised words that the word is part of, and how far it stands from there.</summary>
    public ulong RunEnd { get; private set; }

    /// <summary>The first word's single-word phrases in that run.</summary>
    public ulong RunStart { get; private set; }

    /// <summary>The length of that run, up to seven.</summary>
    public int RunLength { get; private set; }

    /// <summary>The word's index in that run.</summary>
    public int RunIndex { get; private set; }

    [Flags]
    public enum Fact : uint
    {
        Small = 1,
        CapitalInside = 2,
        AfterTitle = 4,
        AfterFirstName = 8,
        BeforeLastName = 16,
        OrganizationRun = 32,
        PlaceRun = 64,
        Bracketed = 128,
        AfterPlacePreposition = 256,
        AfterArticle = 512,
        BeforePossessive = 1024,
        BeforeSaying = 2048,
        BeforeAge = 4096,
        Alone = 8192,
        InRun = 16384,
        PersonNounBefore = 1 << 15,
        BodyNounBefore = 1 << 16,
        PlaceNounBefore = 1 << 17,
        PersonDescribed = 1 << 18,
        BodyDescribed = 1 << 19,
        PlaceDescribed = 1 << 20,
    }

    /// <summary>Collects the facts of an article's words and hands them to its context.</summary>
    public static void Collect(ReadOnlySpan<Word> words, IReadOnlyList<Sentence> sentences, NameContext context)
    {
        var known = new Dictionary<ulong, WordFacts>();
        var small = new HashSet<ulong>();
        foreach (var sentence in sentences)
        {
            var span = words.Slice(sentence.FirstToken, sentence.Length);
            var view = context.Of(sentence);
            for (var i = 0; i < span.Length; i++)
                if (span[i].IsCapitalized)
                {
                    if (!known.TryGetValue(span[i].Hash, out var facts))
                        known.Add(span[i].Hash, facts = new WordFacts());
                    context.Set(sentence.FirstToken + i, facts);
                    facts.Add(span, i, view);
                }
                else if (span[i].IsWord)
                    small.Add(span[i].Hash);
        }

        foreach (var (hash, facts) in known)
            if (small.Contains(hash))
                facts.Bits |= (uint)Fact.Small;
    }

    void Add(ReadOnlySpan<Word> words, int i, SentenceContext context)
    {
        var (first, end) = context.Runs[i];
        var flags = context.Flags;
        LongerPhrases |= flags[i] & PhraseMatches.Longer;
        var bits = i > 0 ? Fact.CapitalInside : 0;
        bits |= end - first > 1 ? Fact.InRun : Fact.Alone;
        if (Is(flags, first - 1, Phrases.Title) || i > first && Is(flags, i - 1, Phrases.Title))
            bits |= Fact.AfterTitle;
        if (i > first && Is(flags, i - 1, Phrases.FirstName))
            bits |= Fact.AfterFirstName;
        if (i + 1 < end && Is(flags, i + 1, Phrases.LastName))
            bits |= Fact.BeforeLastName;
        for (var j = first; j < end && j < first + LongestRun; j++)
            if (Is(flags, j, Phrases.OrganizationWord))
                bits |= Fact.OrganizationRun;
        if (Is(flags, end - 1, Phrases.PlaceWord))
            bits |= Fact.PlaceRun;
        if (first > 0 && !words[first - 1].IsCapitalized)
            bits |= Noun(flags[first - 1], Fact.PersonNounBefore, Fact.BodyNounBefore, Fact.PlaceNounBefore);
        if (Head(words, end) is var head and > 0)
            bits |= Noun(flags[head], Fact.PersonDescribed, Fact.BodyDescribed, Fact.PlaceDescribed);
        bits |= Around(words, i, first, end);
        Bits |= (uint)bits;
        if (Math.Min(end - first, LongestRun) is var length && length > RunLength)
            (RunLength, RunEnd, RunStart, RunIndex) = (length, words[end - 1].Hash, flags[first] & PhraseMatches.Alone, Math.Min(i - first, LongestRun));
    }

    static bool Is(ReadOnlySpan<ulong> flags, int i, Phrases kind) => i >= 0 && PhraseMatches.Is(flags[i], kind);

    static Fact Noun(ulong flags, Fact person, Fact body, Fact place) => PhraseMatches.Is(flags, Phrases.PersonWord) ? person
        : PhraseMatches.Is(flags, Phrases.OrganizationWord) ? body
        : PhraseMatches.Is(flags, Phrases.PlaceWord) ? place : 0;

    /// <summary>The last word of the phrase that says what a name is: ", a digital bank in Kenya", "is the capital"; -1 where none does.</summary>
    static int Head(ReadOnlySpan<Word> words, int end)
    {
        if (end + 2 >= words.Length
            || words[end].Lower is not ("," or "(") && !Copulas.Contains(words[end].Lower)
            || !Determiners.Describes(words[end + 1].Lower))
            return -1;
        for (var i = end + 2; i < words.Length && i < end + 9; i++)
            if (!words[i].IsWord || PhraseEnds.Contains(words[i].Lower))
                return i - 1;
        return -1;
    }

    static Fact Around(ReadOnlySpan<Word> words, int i, int first, int end)
    {
        Fact bits = 0;
        var before = first > 0 ? words[first - 1].Lower : "";
        var after = end < words.Length ? words[end].Lower : "";
        if (before is "(" && after is ")")
            bits |= Fact.Bracketed;
        if (PlacePrepositions.Contains(before))
            bits |= Fact.AfterPlacePreposition;
        if (Determiners.IsDefinite(before))
            bits |= Fact.AfterArticle;
        if (Languages.Current.IsGenitive(after) || after is "'")
            bits |= Fact.BeforePossessive;
        if (AfterSpeakers.Contains(after))
            bits |= Fact.BeforeSaying;
        if (after is "," && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1].Normal[0]) && words[end + 1].Normal.Length == 2)
            bits |= Fact.BeforeAge;
        return bits;
    }
}
