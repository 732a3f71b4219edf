using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Tags;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Tags as the tagger would give them to sentences that it has not seen: each part of the data is tagged by a tagger trained on the
/// other parts.
/// </summary>
internal static class JackknifedTags
{
    public static TreeSentence[] Replace(IReadOnlyList<TreeSentence> data, WordTable table, int parts, int rounds, float silverWeight)
    {
        var replaced = new TreeSentence[data.Count];
        for (var part = 0; part < parts; part++)
        {
            var others = data.Where((_, i) => i % parts != part).Select(s => s.WithoutTree()).ToArray();
            var tagger = new Tagger(TagTraining.Train(others, table, rounds, silverWeight));
            for (var i = part; i < data.Count; i += parts)
                replaced[i] = data[i] with { Tags = Tag(tagger, table, data[i].Words) };
        }

        return replaced;
    }

    public static string[] Tag(Tagger tagger, WordTable table, string[] words)
    {
        var tags = new string[words.Length];
        tagger.Tag([.. words.Select(w => table[w])], tags);
        return tags;
    }
}
