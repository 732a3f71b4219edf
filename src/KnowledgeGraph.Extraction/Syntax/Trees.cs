using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>The trees of an article's sentences, made when first asked for. Not thread-safe; one per article.</summary>
internal sealed class Trees(AnnotatedText text, Func<int, int> sentenceOf)
{
    readonly DependencyTree?[] _trees = new DependencyTree?[text.Sentences.Count];

    /// <summary>The tree of the sentence that a token stands in.</summary>
    public DependencyTree Of(int token)
    {
        var sentence = sentenceOf(token);
        return _trees[sentence] ??= DependencyParser.Default.Parse(text, text.Sentences[sentence]);
    }
}
