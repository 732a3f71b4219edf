using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Tags;

/// <summary>Trains the part-of-speech tagger on gold sentences, and on silver ones at a part of their weight. Same data, same model.</summary>
internal static class TagTraining
{
    const int Seed = 1;
    const int AmbiguityTestedFrom = 30;

    public static SparseModel Train(IReadOnlyList<TaggedSentence> data, WordTable table, int rounds, float silverWeight, int leastChanges = 2)
    {
        var labels = data.Where(s => !s.Silver).SelectMany(s => s.Tags).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i);
        var fixedTags = Unambiguous(data.Where(s => !s.Silver), table, numbers);
        var examples = data.Select(s => new Example([.. s.Words.Select(w => table[w])], [.. s.Tags.Select(t => numbers.GetValueOrDefault(t, -1))], s.Silver ? silverWeight : 1)).ToArray();
        var perceptron = new AveragedPerceptron(labels.Length);
        var random = new Random(Seed);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
                Learn(perceptron, fixedTags, example, labels.Length);
        }

        var rows = perceptron.Rows(leastChanges).ToDictionary(r => r.Key);
        foreach (var (key, tag) in fixedTags)
            rows[key] = new SparseRow(key, [(byte)tag], [(Half)1]);
        return SparseModel.Of(labels, [.. rows.Values.OrderBy(r => r.Key)]);
    }

    static void Learn(AveragedPerceptron perceptron, Dictionary<uint, int> fixedTags, Example example, int labels)
    {
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        Span<float> scores = stackalloc float[labels];
        int previous = -1, beforePrevious = -1;
        for (var i = 0; i < example.Words.Length; i++)
        {
            if (!fixedTags.TryGetValue(TagFeatures.Unambiguous(example.Words[i]), out var tag))
            {
                TagFeatures.Extract(example.Words, i, previous, beforePrevious, keys);
                perceptron.Score(keys, scores);
                tag = Vectors.IndexOfMax(scores);
                perceptron.Tick();
                if (example.Tags[i] >= 0 && tag != example.Tags[i])
                    perceptron.Update(keys, example.Tags[i], tag, example.Weight);
            }

            (previous, beforePrevious) = (tag, previous);
        }
    }

    /// <summary>Words seen often enough that always, or nearly so, have the same tag.</summary>
    static Dictionary<uint, int> Unambiguous(IEnumerable<TaggedSentence> data, WordTable table, Dictionary<string, int> numbers)
    {
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        foreach (var sentence in data)
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var key = TagFeatures.Unambiguous(table[sentence.Words[i]]);
                var tags = counts.TryGetValue(key, out var known) ? known : counts[key] = [];
                tags[numbers[sentence.Tags[i]]] = tags.GetValueOrDefault(numbers[sentence.Tags[i]]) + 1;
            }

        return counts.Where(c => c.Value.Values.Sum() is >= AmbiguityTestedFrom and var sum && c.Value.Values.Max() >= 0.995 * sum)
            .ToDictionary(c => c.Key, c => c.Value.MaxBy(t => t.Value).Key);
    }

    sealed record Example(Word[] Words, int[] Tags, float Weight);
}
