using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Trees;

/// <summary>The parser that ships: its data, sizes and stages of training.</summary>
internal static class TreeModel
{
    const int TagParts = 3;
    const int TagRounds = 5;
    const float TagSilver = 0.3f;
    const int SpeedRounds = 8;

    static readonly ParserShape Shape = new(Width: 64, Layers: 3, Hidden: 128);

    static readonly TrainingStage[] Stages =
    [
        new(Passes: 5, Rate: 0.002f, GoldCopies: 2, SilverWeight: 0.6f, WordsHidden: 0.2f, StateHidden: 0.3f),
        new(Passes: 1.5, Rate: 0.0006f, GoldCopies: 2, SilverWeight: 0.2f, WordsHidden: 0.2f, StateHidden: 0.3f),
    ];

    /// <param name="tagFile">Keeps the tags between runs, which saves minutes when only the parser is being changed.</param>
    public static ParserWeights Train(string treebanks, string? tagFile, Action<string> progress)
    {
        var table = new WordTable(Gazetteer.Empty);
        TreeSentence[] data = [.. TreeCorpora.Gold(treebanks, "train"), .. TreeCorpora.Silver(treebanks)];
        progress($"trees: {data.Length} sentences, {data.Sum(s => s.Words.Length)} words");
        if (tagFile is not null && File.Exists(tagFile))
            data = [.. data.Zip(File.ReadLines(tagFile), (s, tags) => s with { Tags = tags.Split(' ') })];
        else
            data = JackknifedTags.Replace(data, table, TagParts, TagRounds, TagSilver);
        if (tagFile is not null)
            File.WriteAllLines(tagFile, data.Select(s => string.Join(' ', s.Tags)));
        progress("  trees: tags are those of a tagger that has not seen the sentence");
        return ParserTraining.Train(data, table, Shape, Stages, progress: progress);
    }

    public static void Measure(DependencyParser parser, string treebanks, Action<string> print)
    {
        var table = new WordTable(Gazetteer.Empty);
        Print("EWT dev", TreeCorpora.Gold(treebanks, "dev"));
        Print("EWT test", TreeCorpora.Gold(treebanks, "test"));
        Print("news", TreeCorpora.News(treebanks));

        void Print(string name, IEnumerable<TreeSentence> sentences)
        {
            TreeSentence[] gold = [.. sentences];
            var tags = KnowledgeGraph.Training.Measure.Tags(Tagger.Default, table, gold.Select(s => s.WithoutTree()));
            var arcs = TreeMeasure.Of(parser, Tagger.Default, table, gold);
            print(FormattableString.Invariant($"  {name}: {arcs}, tags {100 * tags:F2}, {Speed(parser, table, gold):F0} words a second"));
        }
    }

    /// <summary>Words and tags to trees, on one thread: the best of some rounds, by processor time, so that others on the machine matter little.</summary>
    static double Speed(DependencyParser parser, WordTable table, TreeSentence[] sentences)
    {
        var words = sentences.Select(s => s.Words.Select(w => table[w]).ToArray()).ToArray();
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < SpeedRounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < words.Length; i++)
                parser.Parse(words[i], sentences[i].Tags);
            var time = Environment.CpuUsage.TotalTime - start;
            fastest = time < fastest ? time : fastest;
        }

        return words.Sum(w => w.Length) / fastest.TotalSeconds;
    }
}
