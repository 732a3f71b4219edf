namespace KnowledgeGraph.Extraction.Names;

/// <summary>A proper name in the article, without titles, possessives and articles, but for those that are a part of it: "The Hague".</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token; within the sentence of the first.</param>
public sealed record Name(int FirstToken, int EndToken, NameKind Kind)
{
    public int Length => EndToken - FirstToken;
}
