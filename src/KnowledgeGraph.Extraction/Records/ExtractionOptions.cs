namespace KnowledgeGraph.Extraction;

/// <summary>What <see cref="ArticleExtractor"/> writes down. Immutable.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Whether beliefs, wishes and plans ("hopes that …") count as statements; default true, with a lower confidence than speech.</summary>
    public bool IncludeAttitudes { get; init; } = true;

    /// <summary>Whether mentions that fill no role are listed, so that they can be counted; default true.</summary>
    public bool IncludeAllMentions { get; init; } = true;

    /// <summary>Whether the tone of a statement implies a stance toward the actors that it names, at a confidence of 0.35; default false, because no words prove it.</summary>
    public bool IncludeImpliedStances { get; init; }
}
