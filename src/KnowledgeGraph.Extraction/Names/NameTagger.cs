using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Finds the names of one sentence: a linear-chain conditional random field, decoded by Viterbi's algorithm. Thread-safe.</summary>
internal sealed class NameTagger
{
    const float Never = -1e9f;
    static readonly Lazy<NameTagger> Shipped = new(Load);
    readonly SparseModel model;
    readonly Gazetteer _gazetteer;
    readonly ThreadLocal<WordScores> _ofWords;

    /// <summary>By previous label + 1, then label.</summary>
    readonly float[] transitions = new float[(NameLabels.Count + 1) * NameLabels.Count];

    public NameTagger(SparseModel model, Gazetteer gazetteer)
    {
        this.model = model;
        _gazetteer = gazetteer;
        _ofWords = new(() => new WordScores(model, NameFeatures.Places, NameFeatures.OfPlace));
        for (var previous = -1; previous < NameLabels.Count; previous++)
        {
            var row = transitions.AsSpan((previous + 1) * NameLabels.Count, NameLabels.Count);
            model.Score([NameFeatures.Transition(previous)], row);
            for (var label = 0; label < NameLabels.Count; label++)
                if (!NameLabels.MayFollow(previous, label))
                    row[label] = Never;
        }
    }

    public static NameTagger Default => Shipped.Value;

    static NameTagger Load()
    {
        var gazetteer = Task.Run(() => ShippedLists.Gazetteer);
        var model = ModelFile.Read(Resources.Open("Models/names.br"));
        return new NameTagger(model, gazetteer.GetAwaiter().GetResult());
    }

    /// <summary>The names of a sentence that stands alone.</summary>
    public List<Name> Find(ReadOnlySpan<Word> sentence, ReadOnlySpan<string> tags)
    {
        Sentence whole = new(0, sentence.Length, 0);
        return Find(sentence, NameContext.Of(sentence, tags, [whole], _gazetteer).Of(whole));
    }

    /// <summary>The names of a sentence, counted from its first word; <see cref="NameKind.Other"/> among them.</summary>
    public List<Name> Find(ReadOnlySpan<Word> sentence, SentenceContext context)
    {
        var names = new List<Name>();
        var labels = new byte[sentence.Length];
        Decode(sentence, context, labels);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
                continue;
            var end = i + 1;
            while (end < labels.Length && NameLabels.IsInside(labels[end]))
                end++;
            names.Add(new Name(i, end, NameLabels.Kind(labels[i])));
            i = end - 1;
        }

        return names;
    }

    void Score(ReadOnlySpan<Word> words, int i, SentenceContext context, WordScores ofWords, Span<float> scores)
    {
        Span<uint> keys = stackalloc uint[NameFeatures.MaxCount];
        scores.Clear();
        for (var place = 0; place < NameFeatures.Places; place++)
            ofWords.Add(NameFeatures.At(words, i + NameFeatures.Offset(place)), place, scores);
        model.Add(keys[NameFeatures.OfSingleWords..NameFeatures.Extract(words, i, context, keys)], scores);
    }

    void Decode(ReadOnlySpan<Word> words, SentenceContext context, Span<byte> labels)
    {
        const int count = NameLabels.Count;
        var from = new byte[words.Length * count];
        var ofWords = _ofWords.Value!;
        Span<float> scores = stackalloc float[ofWords.Width], best = stackalloc float[count], next = stackalloc float[count];
        for (var i = 0; i < words.Length; i++)
        {
            Score(words, i, context, ofWords, scores);
            for (var label = 0; label < count; label++)
            {
                next[label] = Never;
                for (var previous = 0; previous < count; previous++)
                {
                    var score = i == 0 ? transitions[label] : best[previous] + transitions[(previous + 1) * count + label];
                    if (score <= next[label] && previous > 0)
                        continue;
                    next[label] = score;
                    from[i * count + label] = (byte)previous;
                }

                next[label] += scores[label];
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var label = 1; label < count; label++)
            if (best[label] > best[last])
                last = label;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[i * count + last];
        }
    }
}
