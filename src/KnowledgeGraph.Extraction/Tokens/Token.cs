using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>A word, number or mark of the article.</summary>
/// <param name="Span">Where it stands in the original text, in UTF-16 code units.</param>
/// <param name="Text">As it stands in the article.</param>
/// <param name="Normal">The same with straight quotes, plain hyphens and dashes, and without soft hyphens; what rules should look at.</param>
public readonly record struct Token(Span Span, string Text, string Normal)
{
    public override string ToString() => Text;
}
