using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>An article's text with all that is known of its words. Immutable; <see cref="TextAnnotator"/> makes it, tests may by hand.</summary>
public sealed class AnnotatedText
{
    public required string Text { get; init; }

    /// <summary>In order, not overlapping, covering every character that is not white space or invisible.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>In order; every token is in exactly one.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Penn Treebank tags (as in UD English EWT's XPOS), one for each token.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Dictionary forms in lower case, one for each token.</summary>
    public required IReadOnlyList<string> Lemmas { get; init; }

    /// <summary>In order, not overlapping.</summary>
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>The same text with other tags, one for each token.</summary>
    internal AnnotatedText WithTags(IReadOnlyList<string> tags) =>
        new() { Text = Text, Tokens = Tokens, Sentences = Sentences, Tags = tags, Lemmas = Lemmas, Names = Names };
}
