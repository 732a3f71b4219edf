namespace KnowledgeGraph.Ingestion.Sources.Articles;

/// <summary>What a feed or export says of all its entries; an entry's own word counts more.</summary>
/// <param name="Source">The publisher's name.</param>
/// <param name="Address">Of the publisher's page; relative addresses are completed by it.</param>
internal sealed record ArticleSetting(string? Source = null, string? Address = null, string? Language = null)
{
    public static readonly ArticleSetting None = new();
}
