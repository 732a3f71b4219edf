using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Names;

/// <summary>
/// Trains the name tagger: a linear-chain conditional random field by stochastic gradient descent with an L2 penalty
/// (Bottou's crfsgd: the penalty is one scale factor, the rate falls with time; the weights after each of the later rounds are averaged). Same data, same model.
/// </summary>
internal sealed class CrfTraining
{
    const int Labels = NameLabels.Count;
    const int Seed = 3;
    const double FirstRate = 0.1;
    const float SmallestWeight = 0.02f;
    readonly Dictionary<uint, int> rows = [];
    readonly Example[] examples;
    readonly float[] weights, weightSums;
    readonly float[] transitions = new float[(Labels + 1) * Labels], transitionSums = new float[(Labels + 1) * Labels];
    readonly ChainGradient gradient = new();
    double scale = 1;

    CrfTraining(IReadOnlyList<NamedSentence> data, WordTable table, Tagger tagger)
    {
        var keys = ArticleKeys(data, table, tagger);
        var counts = new Dictionary<uint, int>();
        foreach (var key in keys.SelectMany(k => k).SelectMany(k => k))
            counts[key] = counts.GetValueOrDefault(key) + 1;
        foreach (var key in counts.Where(c => c.Value >= 2).Select(c => c.Key).Order())
            rows.Add(key, rows.Count);
        weights = new float[rows.Count * Labels];
        weightSums = new float[weights.Length];
        examples = [.. data.Select((s, i) => new Example([.. keys[i].Select(k => k.Where(rows.ContainsKey).Select(key => rows[key]).ToArray())], s.Labels, s.Weight))];
    }

    public static SparseModel Train(IReadOnlyList<NamedSentence> data, WordTable table, Tagger tagger, int rounds, double penalty, Action<string>? progress = null)
    {
        var training = new CrfTraining(data, table, tagger);
        training.Run(rounds, penalty / data.Count, progress);
        return training.Model();
    }

    /// <summary>The features of every word of every sentence; the sentences of an article tell about each other.</summary>
    static uint[][][] ArticleKeys(IReadOnlyList<NamedSentence> data, WordTable table, Tagger tagger)
    {
        var keys = new uint[data.Count][][];
        for (int first = 0, end; first < data.Count; first = end)
        {
            for (end = first + 1; end < data.Count && data[end].Article == data[first].Article;)
                end++;
            Word[] words = [.. data.Skip(first).Take(end - first).SelectMany(s => s.Words).Select(w => table[w])];
            var tags = new string[words.Length];
            var sentences = new List<Sentence>();
            for (int i = first, token = 0; i < end; token += data[i++].Words.Length)
            {
                sentences.Add(new Sentence(token, token + data[i].Words.Length, 0));
                tagger.Tag(words.AsSpan(token, data[i].Words.Length), tags.AsSpan(token, data[i].Words.Length));
            }

            var context = NameContext.Of(words, tags, sentences, table.Gazetteer);
            for (var i = first; i < end; i++)
            {
                var sentence = sentences[i - first];
                keys[i] = Keys(words.AsSpan(sentence.FirstToken, sentence.Length), context.Of(sentence));
            }
        }

        return keys;
    }

    static uint[][] Keys(ReadOnlySpan<Word> words, SentenceContext context)
    {
        var buffer = new uint[NameFeatures.MaxCount];
        var keys = new uint[words.Length][];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = buffer[..NameFeatures.Extract(words, i, context, buffer)];
        return keys;
    }

    void Run(int rounds, double lambda, Action<string>? progress)
    {
        var random = new Random(Seed);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var step = 0;
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var rate = FirstRate / (1 + FirstRate * lambda * step++);
                Learn(examples[i], (float)rate);
                scale *= 1 - rate * lambda;
            }

            if (round >= rounds - rounds / 2)
            {
                Vectors.Add(weightSums, weights, (float)scale / (rounds / 2));
                Vectors.Add(transitionSums, transitions, (float)scale / (rounds / 2));
            }

            progress?.Invoke($"  names: round {round + 1} of {rounds}, log-likelihood {gradient.TakeLikelihood():F0}");
        }
    }

    void Learn(Example example, float rate)
    {
        var emissions = new float[example.Rows.Length * Labels];
        for (var i = 0; i < example.Rows.Length; i++)
        {
            var scores = emissions.AsSpan(i * Labels, Labels);
            foreach (var row in example.Rows[i])
                Vectors.Add(scores, weights.AsSpan(row * Labels, Labels));
            Vectors.Scale(scores, (float)scale);
        }

        gradient.Compute(emissions, transitions, (float)scale, example.Labels);
        var change = (float)(rate / scale) * example.Weight;
        for (var i = 0; i < example.Rows.Length; i++)
        {
            var by = gradient.Emissions.AsSpan(i * Labels, Labels);
            Vectors.Scale(by, change);
            foreach (var row in example.Rows[i])
            {
                var weight = weights.AsSpan(row * Labels, Labels);
                Vectors.Add(weight, by);
            }
        }

        Vectors.Add(transitions, gradient.Transitions, change);
    }

    SparseModel Model()
    {
        var model = new List<SparseRow>();
        foreach (var (key, row) in rows)
            Add(key, weightSums.AsSpan(row * Labels, Labels), SmallestWeight);
        for (var previous = -1; previous < Labels; previous++)
            Add(NameFeatures.Transition(previous), transitionSums.AsSpan((previous + 1) * Labels, Labels), 0);
        return SparseModel.Of(NameLabels.All, [.. model.DistinctBy(r => r.Key).OrderBy(r => r.Key)]);

        void Add(uint key, ReadOnlySpan<float> weights, float smallest)
        {
            var kept = new List<(byte Label, Half Weight)>();
            for (var label = 0; label < Labels; label++)
                if (Math.Abs(weights[label]) > smallest)
                    kept.Add(((byte)label, (Half)weights[label]));
            if (kept.Count > 0)
                model.Add(new SparseRow(key, [.. kept.Select(k => k.Label)], [.. kept.Select(k => k.Weight)]));
        }
    }

    sealed record Example(int[][] Rows, byte[] Labels, float Weight);
}
