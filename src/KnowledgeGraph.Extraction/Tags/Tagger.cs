using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tags;

/// <summary>Gives each word of a sentence its Penn Treebank tag, from left to right. Thread-safe.</summary>
internal sealed class Tagger(SparseModel model)
{
    static readonly Lazy<Tagger> Shipped = new(() => new Tagger(ModelFile.Read(Resources.Open("Models/tags.br"))));

    const string ProperNoun = "NNP";

    readonly ThreadLocal<WordScores> _ofWords = new(() => new WordScores(model, TagFeatures.Places, TagFeatures.OfPlace));
    readonly int _properNoun = model.Labels.ToList().IndexOf(ProperNoun);

    public static Tagger Default => Shipped.Value;

    /// <param name="isName">Which words are known to be proper nouns, so that their neighbours are read beside a name; or none.</param>
    public void Tag(ReadOnlySpan<Word> sentence, Span<string> tags, ReadOnlySpan<bool> isName = default)
    {
        var ofWords = _ofWords.Value!;
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[ofWords.Width];
        int previous = -1, beforePrevious = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            var isKnown = !isName.IsEmpty && isName[i] || HasArticle(sentence[i]);
            var tag = isKnown ? _properNoun : model.Find(TagFeatures.Unambiguous(sentence[i]));
            if (tag < 0)
            {
                scores.Clear();
                ofWords.Add(sentence[i], 0, scores);
                ofWords.Add(i > 0 ? sentence[i - 1] : Word.Before, 1, scores);
                ofWords.Add(i + 1 < sentence.Length ? sentence[i + 1] : Word.After, 2, scores);
                model.Add(keys[..TagFeatures.ExtractContext(sentence, i, previous, beforePrevious, keys)], scores);
                tag = Best(scores[..model.Labels.Count]);
            }

            tags[i] = model.Labels[tag];
            (previous, beforePrevious) = (tag, previous);
        }
    }

    /// <summary>"Al-Rashidi" looks like an adjective, and makes an adjective of the verb behind it.</summary>
    static bool HasArticle(Word word) => word.AfterHyphen != 0 && ArabicArticle.Length(word.Normal) > 0;

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
