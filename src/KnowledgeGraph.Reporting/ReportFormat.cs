namespace KnowledgeGraph.Reporting;

public enum ReportFormat
{
    /// <summary>Markdown, for terminals and wikis; without pictures.</summary>
    Md,

    /// <summary>One self-contained page with pictures.</summary>
    Html,

    /// <summary>The report's model, for machines.</summary>
    Json,
}
