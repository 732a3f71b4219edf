using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>A sentence as the network sees it.</summary>
/// <param name="Rows">By word: the rows of its features, its own first.</param>
/// <param name="Heads">By word; the number of words for the root. No arcs cross.</param>
/// <param name="WordCounts">By word: how often training has it.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TreeExample(int[][] Rows, int[] Heads, Relation[] Relations, int[] WordCounts, float Weight)
{
    public int Length => Heads.Length;
}
