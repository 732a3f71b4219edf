using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Measures;

/// <summary>Measures a tagger on a treebank.</summary>
internal static class TagMeasure
{
    /// <summary>The share of words whose tag is the gold one.</summary>
    public static double Accuracy(Tagger tagger, WordTable table, IEnumerable<TaggedSentence> gold)
    {
        int right = 0, all = 0;
        foreach (var sentence in gold)
        {
            var tags = new string[sentence.Words.Length];
            tagger.Tag([.. sentence.Words.Select(w => table[w])], tags);
            right += tags.Where((t, i) => t == sentence.Tags[i]).Count();
            all += tags.Length;
        }

        return (double)right / all;
    }
}
