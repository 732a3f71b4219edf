using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lists;

/// <summary>
/// Phrases of one to six words, known by the hash of their lower-case words. Evidence for the tagger, never a verdict: many cities are ordinary words.
/// Immutable once built.
/// </summary>
internal sealed class Gazetteer
{
    public const int LongestPhrase = 6;
    readonly Dictionary<ulong, Phrases> phrases;

    public Gazetteer(IEnumerable<(string Phrase, Phrases Kind)> entries)
    {
        phrases = new Dictionary<ulong, Phrases>(160_000);
        foreach (var (phrase, kind) in entries)
            Add(phrase, kind);
    }

    public static Gazetteer Empty { get; } = new([]);

    public Phrases Find(ulong hash) => phrases.GetValueOrDefault(hash);

    void Add(string phrase, Phrases kind)
    {
        var tokens = Tokenizer.Split(phrase);
        if (tokens.Count is 0 or > LongestPhrase)
            return;
        ulong hash = 0;
        Span<char> lower = stackalloc char[64];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Length > lower.Length)
                return;
            var word = lower[..phrase.AsSpan(tokens[i].Start, tokens[i].Length).ToLowerInvariant(lower)];
            word.Replace('’', '\'');
            hash = i == 0 ? FeatureHash.Of(word) : FeatureHash.Combine(hash, FeatureHash.Of(word));
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(phrases, hash, out _) |= i == tokens.Count - 1 ? kind : Phrases.Prefix;
        }
    }
}
