using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Trees;

/// <summary>How many arcs a parser finds, with tags that the tagger gave. Punctuation counts, as in the CoNLL shared tasks.</summary>
/// <param name="Attached">The share of words with the right head (UAS).</param>
/// <param name="Labelled">The share of words with the right head and relation (LAS), by the relations that are told apart here.</param>
internal sealed record TreeMeasure(double Attached, double Labelled)
{
    public static TreeMeasure Of(DependencyParser parser, Tagger tagger, WordTable table, IEnumerable<TreeSentence> gold)
    {
        int all = 0, attached = 0, labelled = 0;
        foreach (var sentence in gold)
        {
            var tree = parser.Parse([.. sentence.Words.Select(w => table[w])], JackknifedTags.Tag(tagger, table, sentence.Words));
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                all++;
                if (tree.Head(i) != (sentence.Heads[i] == sentence.Words.Length ? -1 : sentence.Heads[i]))
                    continue;
                attached++;
                if (tree.Relation(i) == sentence.Relations[i])
                    labelled++;
            }
        }

        return new TreeMeasure((double)attached / all, (double)labelled / all);
    }

    public override string ToString() => FormattableString.Invariant($"UAS {100 * Attached:F2}, LAS {100 * Labelled:F2}");
}
