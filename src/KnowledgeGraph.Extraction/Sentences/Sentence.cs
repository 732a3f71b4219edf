namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>A run of tokens that is one sentence, headline or caption.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Paragraph">Number of the paragraph that it stands in, from 0; sentences never cross paragraphs.</param>
public sealed record Sentence(int FirstToken, int EndToken, int Paragraph)
{
    public int Length => EndToken - FirstToken;
}
