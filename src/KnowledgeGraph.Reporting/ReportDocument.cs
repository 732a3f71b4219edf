using KnowledgeGraph.Reporting.Json;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting;

/// <summary>Reports as files: the same report gives the same bytes, with no clock and no version in them.</summary>
public static class ReportDocument
{
    /// <summary>The <c>Content-Security-Policy</c> to serve <see cref="ReportFormat.Html"/> with; the page carries it too.</summary>
    public static string ContentSecurityPolicy => HtmlRenderer.ContentSecurityPolicy;

    public static string Render(Report report, ReportFormat format) => format switch
    {
        ReportFormat.Json => ReportJson.Render((object)report),
        ReportFormat.Html => HtmlRenderer.Render(report.Compose()),
        _ => MarkdownRenderer.Render(report.Compose()),
    };

    /// <summary>Why there is no report, and which names would give one, as Markdown.</summary>
    public static string Render(IReadOnlyList<UnresolvedName> unresolved) => MarkdownRenderer.Render(UnresolvedPage.Compose(unresolved));
}
