using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// Gives the words of headlines in capitals, of Title Case headlines and of datelines the case that they would have in a sentence,
/// as far as the rest of the article shows it; so that the tagger, which learnt from sentences, can read them.
/// </summary>
internal sealed class ReadableCase
{
    static readonly FrozenSet<string> SmallWords = WordLists.Set("headline-small-words");

    const Phrases AnyName = Phrases.FirstName | Phrases.LastName | Phrases.Country | Phrases.People | Phrases.LargeCity | Phrases.City
        | Phrases.KnownOrganization;

    readonly WordTable table;

    /// <summary>Hashes of the words that the article's sentences write in lower case, and of those that they write in capitals.</summary>
    readonly HashSet<ulong> lower = [], upper = [];

    /// <summary>Hashes of the words that stand with a capital inside the article's sentences.</summary>
    readonly HashSet<ulong> inside = [];

    public ReadableCase(WordTable table, ReadOnlySpan<Word> words, IReadOnlyList<Sentence> sentences)
    {
        this.table = table;
        foreach (var sentence in sentences)
        {
            var span = words[sentence.FirstToken..sentence.EndToken];
            if (IsShouted(span))
                continue;
            for (var i = 0; i < span.Length; i++)
                if (span[i].IsUpper)
                    upper.Add(span[i].Raw);
                else if (!span[i].IsCapitalized && span[i].IsWord)
                    lower.Add(span[i].Hash);
                else if (i > 0 && !IsTitled(span))
                    inside.Add(span[i].Hash);
        }
    }

    /// <summary>Changes the words of a sentence in place where their case says nothing.</summary>
    public void Apply(Span<Word> sentence, bool startsParagraph)
    {
        if (IsShouted(sentence))
            foreach (ref var word in sentence)
                word = Shouted(word);
        else if (IsTitled(sentence))
        {
            foreach (ref var word in sentence[1..])
                if (word.IsCapitalized && !word.IsUpper && word.Normal.Length > 1 && char.IsUpper(word.Normal[0]) && IsOrdinary(word))
                    word = table[word.Lower];
        }
        else if (startsParagraph)
            Dateline(sentence);
    }

    /// <summary>"BAGHDAD (Reuters) -", "NEW YORK, Jan. 5": places in capitals at a paragraph's start.</summary>
    void Dateline(Span<Word> sentence)
    {
        var end = 0;
        while (end < sentence.Length && end < 4 && sentence[end].IsUpper)
            end++;
        if (end == 0 || end == sentence.Length || sentence[end].Normal is not ("(" or "," or "-" or "--" or ":" or "/"))
            return;
        if (end == 1 && (sentence[0].Phrase & (Phrases.City | Phrases.LargeCity | Phrases.Country)) == 0)
            return;
        foreach (ref var word in sentence[..end])
            if (word.Normal.Length > 2)
                word = Title(word);
    }

    Word Shouted(Word word) => !word.IsUpper && !word.IsCapitalized || upper.Contains(word.Raw) && word.Normal.Length > 1 && !lower.Contains(word.Hash) ? word
        : IsOrdinary(word) ? table[word.Lower]
        : Title(word);

    bool IsOrdinary(Word word) => lower.Contains(word.Hash) || SmallWords.Contains(word.Lower) || IsHeadlineVerb(word);

    /// <summary>"SLAMS", "Vows": a verb that the article does not use again, and that is nobody's name.</summary>
    bool IsHeadlineVerb(Word word) =>
        !inside.Contains(word.Hash) && (word.Phrase & AnyName) == 0 && Languages.Current.IsInflectedVerb(word.Lower);

    Word Title(Word word) => table[word.Normal[..1] + word.Lower[1..]];

    static bool IsShouted(ReadOnlySpan<Word> sentence)
    {
        int words = 0, shouted = 0;
        foreach (var word in sentence)
        {
            if (!word.IsWord || word.Normal.Length < 2)
                continue;
            words++;
            if (word.IsUpper)
                shouted++;
        }

        return shouted >= 3 && shouted * 10 >= words * 9;
    }

    static bool IsTitled(ReadOnlySpan<Word> sentence)
    {
        int words = 0, capitalized = 0;
        if (sentence.Length is < 4 or > 30 || sentence[^1].Normal is "." or "!" or "\"")
            return false;
        foreach (var word in sentence)
        {
            if (!word.IsWord || SmallWords.Contains(word.Lower))
                continue;
            words++;
            if (word.IsCapitalized)
                capitalized++;
        }

        return words >= 4 && capitalized * 10 >= words * 9;
    }
}
