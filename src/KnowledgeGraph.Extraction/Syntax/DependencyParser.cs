using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Finds a sentence's dependency tree, greedily from left to right, by the arc-hybrid system. In time linear in the sentence.
/// Thread-safe and deterministic: same words and tags, same tree, on any processor.
/// </summary>
internal sealed class DependencyParser(ParserWeights weights)
{
    /// <summary>
    /// Longer sentences are tables and lists: they get a flat tree, all words under the first as <see cref="Relation.Dep"/>.
    /// </summary>
    public const int LongestSentence = 600;

    static readonly Lazy<DependencyParser> Shipped = new(() => new DependencyParser(ParserFile.Read(Resources.Open("Models/trees.br"))));

    readonly ThreadLocal<ParserWorkspace> _workspace = new(() => new ParserWorkspace(weights));

    /// <summary>The parser with the model that ships in this assembly, loaded at first use.</summary>
    public static DependencyParser Default => Shipped.Value;

    /// <summary>The tree of one of the text's sentences.</summary>
    public DependencyTree Parse(AnnotatedText text, Sentence sentence)
    {
        var workspace = _workspace.Value!;
        var words = new Word[sentence.Length];
        var tags = new string[sentence.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = workspace.Known[text.Tokens[sentence.FirstToken + i].Normal];
            tags[i] = text.Tags[sentence.FirstToken + i];
        }

        return Parse(words, tags, sentence.FirstToken);
    }

    /// <summary>The tree of words with Penn Treebank tags.</summary>
    /// <param name="first">The number that the first word has in the tree.</param>
    public DependencyTree Parse(ReadOnlySpan<Word> words, ReadOnlySpan<string> tags, int first = 0)
    {
        if (words.Length == 0)
            throw new ArgumentException("A sentence without words has no tree.", nameof(words));
        return words.Length > LongestSentence ? Flat(words.Length, first) : _workspace.Value!.Parse(words, tags, first);
    }

    static DependencyTree Flat(int length, int first)
    {
        var heads = new int[length];
        var relations = new Relation[length];
        Array.Fill(relations, Relation.Dep);
        (heads[0], relations[0]) = (-1, Relation.Root);
        return new DependencyTree(first, heads, relations);
    }
}
