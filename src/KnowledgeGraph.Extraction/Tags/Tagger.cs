using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tags;

/// <summary>Gives each word of a sentence its Penn Treebank tag, from left to right. Thread-safe.</summary>
internal sealed class Tagger(SparseModel model)
{
    static readonly Lazy<Tagger> Shipped = new(() => new Tagger(ModelFile.Read(Resources.Open("Models/tags.br"))));

    public static Tagger Default => Shipped.Value;

    public void Tag(ReadOnlySpan<Word> sentence, Span<string> tags)
    {
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[model.Labels.Count];
        int previous = -1, beforePrevious = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            var tag = model.Find(TagFeatures.Unambiguous(sentence[i]));
            if (tag < 0)
            {
                TagFeatures.Extract(sentence, i, previous, beforePrevious, keys);
                model.Score(keys, scores);
                tag = Best(scores);
            }

            tags[i] = model.Labels[tag];
            (previous, beforePrevious) = (tag, previous);
        }
    }

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
