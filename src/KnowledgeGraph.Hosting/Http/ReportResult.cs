using KnowledgeGraph.Reporting;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// A report as an answer. A browser may not guess another type than the one that is said, embed the page elsewhere, or tell links where it
/// came from.
/// </summary>
internal sealed class ReportResult(Report report, ReportFormat format) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = ReportDocument.ContentSecurityPolicy + "; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        var type = format switch { ReportFormat.Html => "text/html", ReportFormat.Json => "application/json", _ => "text/markdown" };
        return Results.Text(ReportDocument.Render(report, format), type, System.Text.Encoding.UTF8).ExecuteAsync(httpContext);
    }
}
