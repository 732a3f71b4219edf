using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence of a treebank with its tree.</summary>
/// <param name="Tags">The treebank's own.</param>
/// <param name="Heads">By word: the head's place in the sentence; the number of words for the root.</param>
/// <param name="Silver">Parsed by a machine; counts less.</param>
internal sealed record TreeSentence(string[] Words, string[] Tags, int[] Heads, Relation[] Relations, bool Silver)
{
    public TaggedSentence WithoutTree() => new(Words, [], Tags, Silver);
}
