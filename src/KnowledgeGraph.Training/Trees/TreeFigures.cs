using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Measures;

namespace KnowledgeGraph.Training.Trees;

/// <summary>Prints what the parser is worth: on EWT's parts that are not trained on, and on news as CoreNLP reads it.</summary>
internal static class TreeFigures
{
    const int SpeedRounds = 8;

    /// <summary>The relations that predicates are made of.</summary>
    static readonly Relation[] Shown =
    [
        Relation.Root, Relation.Nsubj, Relation.NsubjPass, Relation.Obj, Relation.Obl, Relation.OblAgent, Relation.Ccomp, Relation.Xcomp, Relation.Advcl,
        Relation.Acl, Relation.AclRelcl, Relation.Nmod, Relation.NmodPoss, Relation.NmodDesc, Relation.Appos, Relation.Conj, Relation.Parataxis,
        Relation.Compound, Relation.Flat,
    ];

    public static void Print(DependencyParser parser, string treebanks, TextWriter output)
    {
        Print("EWT dev", TreeCorpora.Gold(treebanks, "dev"));
        Print("EWT test", TreeCorpora.Gold(treebanks, "test"));
        Print("news", TreeCorpora.News(treebanks));

        void Print(string name, IEnumerable<TreeSentence> sentences)
        {
            var table = new WordTable(Gazetteer.Empty);
            TreeSentence[] gold = [.. sentences];
            var tags = TagMeasure.Accuracy(Tagger.Default, table, gold.Select(s => s.WithoutTree()));
            var arcs = TreeMeasure.Of(parser, Tagger.Default, table, gold);
            output.WriteLine(FormattableString.Invariant($"  {name}: {arcs}, tags {100 * tags:F2}, {Speed(parser, table, gold):F0} words a second"));
            output.WriteLine("    precision / recall: " + string.Join(", ", Shown.Select(r => Rates(r, arcs.Of(r)))));
        }
    }

    static string Rates(Relation relation, (double Precision, double Recall) rates) =>
        FormattableString.Invariant($"{relation} {100 * rates.Precision:F0} / {100 * rates.Recall:F0}");

    /// <summary>
    /// Words and tags to trees, on one thread: the best of some rounds, by processor time, so that others on the machine matter little.
    /// </summary>
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
