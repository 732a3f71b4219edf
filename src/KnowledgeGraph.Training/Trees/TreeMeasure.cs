using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// How many arcs a parser finds, with tags that the tagger gave. Punctuation counts, as in the CoNLL shared tasks; relations are those
/// that are told apart here.
/// </summary>
internal sealed class TreeMeasure
{
    readonly int[] _gold = new int[Relations.Count], _found = new int[Relations.Count], _right = new int[Relations.Count];
    int _attached;

    /// <summary>The share of words with the right head (UAS).</summary>
    public double Attached => (double)_attached / _gold.Sum();

    /// <summary>The share of words with the right head and relation (LAS).</summary>
    public double Labelled => (double)_right.Sum() / _gold.Sum();

    public static TreeMeasure Of(DependencyParser parser, Tagger tagger, WordTable table, IEnumerable<TreeSentence> gold)
    {
        var measure = new TreeMeasure();
        foreach (var sentence in gold)
            measure.Add(sentence, parser.Parse([.. sentence.Words.Select(w => table[w])], JackknifedTags.Tag(tagger, table, sentence.Words)));
        return measure;
    }

    /// <summary>Precision and recall of a relation, arcs and relations right.</summary>
    public (double Precision, double Recall) Of(Relation relation) =>
        ((double)_right[(int)relation] / Math.Max(1, _found[(int)relation]), (double)_right[(int)relation] / Math.Max(1, _gold[(int)relation]));

    public override string ToString() => FormattableString.Invariant($"UAS {100 * Attached:F2}, LAS {100 * Labelled:F2}");

    void Add(TreeSentence sentence, DependencyTree tree)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var (gold, found) = (sentence.Relations[i], tree.Relation(i));
            _gold[(int)gold]++;
            _found[(int)found]++;
            if (tree.Head(i) != (sentence.Heads[i] == sentence.Words.Length ? -1 : sentence.Heads[i]))
                continue;
            _attached++;
            if (found == gold)
                _right[(int)gold]++;
        }
    }
}
