using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Trains the dependency parser with a dynamic oracle and exploration (Goldberg and Nivre 2013), by stages: first on gold and silver
/// trees, then on gold ones alone. Same data, same model.
/// </summary>
internal sealed class ParserTraining
{
    const int Seed = 1;
    const int BatchWords = 256;
    const int WarmUpSteps = 200;
    const float Explore = 0.9f;

    const int RoundsByOracle = 1;

    /// <summary>A word seen n times is hidden with chance 1 / (1 + n).</summary>
    const float HideWord = 1;

    readonly Random _random = new(Seed);
    readonly Dropout _dropout = new(Seed);
    readonly ParserWeights _weights;
    readonly TreeExample[] _gold, _silver;
    readonly int _unknown;
    int _rounds;

    ParserTraining(IReadOnlyList<TreeSentence> data, WordTable table, ParserShape shape, int leastWords)
    {
        var keys = data.Select(s => s.Words.Select((w, i) => Keys(table[w], s.Tags[i])).ToArray()).ToArray();
        var counts = new Dictionary<uint, int>();
        foreach (var key in keys.SelectMany(k => k).SelectMany(k => k))
            counts[key] = counts.GetValueOrDefault(key) + 1;
        var known = counts.Where(c => c.Value >= leastWords).Select(c => c.Key).Append(WordFeatures.Unknown);
        _weights = new ParserWeights(shape, [.. known.Order()]);
        NetworkParameters.Randomize(_weights, _dropout);
        _unknown = _weights.Row(WordFeatures.Unknown);
        var examples = data.Select((s, i) => (s.Silver, Example: Example(s, keys[i], counts))).ToArray();
        _gold = [.. examples.Where(e => !e.Silver).Select(e => e.Example)];
        _silver = [.. examples.Where(e => e.Silver).Select(e => e.Example)];
    }

    /// <param name="data">With the tags that a tagger gives sentences it does not know, so that the parser learns with such tags.</param>
    /// <param name="leastWords">Features that fewer words have are left out.</param>
    public static ParserWeights Train(
        IReadOnlyList<TreeSentence> data, WordTable table, ParserShape shape, IEnumerable<TrainingStage> stages, int leastWords = 3,
        Action<string>? progress = null)
    {
        var training = new ParserTraining(data, table, shape, leastWords);
        foreach (var stage in stages)
            training.Run(stage, progress);
        return training._weights;
    }

    static uint[] Keys(Word word, string tag)
    {
        var keys = new uint[WordFeatures.OfWord + WordFeatures.OfTag];
        WordFeatures.Extract(word, keys);
        WordFeatures.Extract(word, tag, keys.AsSpan(WordFeatures.OfWord));
        return keys;
    }

    TreeExample Example(TreeSentence sentence, uint[][] keys, Dictionary<uint, int> counts)
    {
        var heads = (int[])sentence.Heads.Clone();
        Projectivity.Lift(heads);
        return new TreeExample([.. keys.Select(Rows)], heads, sentence.Relations, [.. keys.Select(k => counts[k[0]])], 1);
    }

    int[] Rows(uint[] keys)
    {
        var rows = keys.Select(_weights.Row).ToArray();
        rows[0] = rows[0] < 0 ? _unknown : rows[0];
        return [.. rows.Where(r => r >= 0)];
    }

    void Run(TrainingStage stage, Action<string>? progress)
    {
        var parameters = new NetworkParameters(_weights);
        var encoder = new EncoderTraining(parameters, _dropout, stage.WordsHidden);
        var states = new StateTraining(parameters, encoder, _dropout, stage.StateHidden);
        var pass = Enumerable.Repeat(_gold, stage.GoldCopies).SelectMany(g => g)
            .Concat(stage.SilverWeight > 0 ? _silver.Select(s => s with { Weight = stage.SilverWeight }) : []).ToArray();
        var total = stage.Passes * pass.Sum(e => (double)e.Length);
        double done = 0;
        var step = 0;
        for (; done < total; _rounds++)
        {
            _random.Shuffle(pass);
            foreach (var batch in Batches(pass).TakeWhile(_ => done < total))
            {
                encoder.Forward([.. batch.SelectMany(Hide)], [.. batch.Select(e => e.Length)]);
                states.Run(batch, _rounds < RoundsByOracle ? 0 : Explore);
                encoder.Backward();
                parameters.Step(Rate(stage.Rate, ++step, done / total), step);
                done += batch.Sum(e => e.Length);
                if (step % 500 == 0)
                    progress?.Invoke($"  trees: {done / total:P0} of the stage, loss {states.TakeLoss():F4}");
            }
        }
    }

    /// <summary>Rises over the first steps, stays for a tenth of the stage, then falls in a line.</summary>
    static float Rate(float highest, int step, double done) =>
        highest * Math.Min(1f, step / (float)WarmUpSteps) * (done < 0.1 ? 1 : (float)((1 - done) / 0.9) + 0.005f);

    static IEnumerable<TreeExample[]> Batches(TreeExample[] examples)
    {
        var batch = new List<TreeExample>();
        var words = 0;
        foreach (var example in examples)
        {
            batch.Add(example);
            if ((words += example.Length) < BatchWords)
                continue;
            yield return [.. batch];
            batch.Clear();
            words = 0;
        }

        if (batch.Count > 0)
            yield return [.. batch];
    }

    IEnumerable<int[]> Hide(TreeExample example)
    {
        for (var i = 0; i < example.Length; i++)
        {
            var rows = example.Rows[i];
            if (rows[0] != _unknown && _dropout.Next() < HideWord / (HideWord + example.WordCounts[i]))
                rows = [_unknown, .. rows.AsSpan(1)];
            yield return rows;
        }
    }
}
