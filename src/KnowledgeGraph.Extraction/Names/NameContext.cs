using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// What surrounds the words of an article: the phrases of the gazetteer that they are part of, the run of capitalised words around each,
/// and what the article shows elsewhere of the same word (<see cref="WordFacts"/>).
/// </summary>
internal sealed class NameContext
{
    readonly ulong[] _flags;
    readonly (int First, int End)[] _runs;
    readonly ulong[] _tags;
    readonly WordFacts?[] _facts;

    NameContext(int length)
    {
        _flags = new ulong[length];
        _runs = new (int, int)[length];
        _tags = new ulong[length];
        _facts = new WordFacts?[length];
    }

    /// <param name="words">Of the whole article.</param>
    /// <param name="tags">Parts of speech, one for each word.</param>
    public static NameContext Of(
        ReadOnlySpan<Word> words, ReadOnlySpan<string> tags, IReadOnlyList<Sentence> sentences, Gazetteer gazetteer)
    {
        var context = new NameContext(words.Length);
        for (var i = 0; i < tags.Length; i++)
            context._tags[i] = FeatureHash.Of(tags[i]);
        foreach (var sentence in sentences)
        {
            var span = words.Slice(sentence.FirstToken, sentence.Length);
            PhraseMatches.Find(span, gazetteer, context._flags.AsSpan(sentence.FirstToken, sentence.Length));
            NameFeatures.FindRuns(span, context._runs.AsSpan(sentence.FirstToken, sentence.Length));
        }

        WordFacts.Collect(words, sentences, context);
        return context;
    }

    /// <summary>Says what the article shows of a capitalised word.</summary>
    public void Set(int word, WordFacts facts) => _facts[word] = facts;

    /// <summary>One sentence's part.</summary>
    public SentenceContext Of(Sentence sentence) => new(
        _flags.AsSpan(sentence.FirstToken, sentence.Length),
        _runs.AsSpan(sentence.FirstToken, sentence.Length),
        _tags.AsSpan(sentence.FirstToken, sentence.Length),
        _facts.AsSpan(sentence.FirstToken, sentence.Length));
}
