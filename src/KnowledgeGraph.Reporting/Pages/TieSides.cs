namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Which names a table of ties shows.</summary>
internal enum TieSides
{
    Both,
    Holder,
    Target,
}
