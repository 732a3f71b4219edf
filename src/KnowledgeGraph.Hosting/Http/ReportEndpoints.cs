using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// <c>GET /reports/…</c>: the reports of <c>kg report</c>, read-only, with its filters as query parameters. HTML comes with a content
/// security policy.
/// </summary>
internal sealed class ReportEndpoints(ReportService reports, QueryPlaces places)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/relationship", (string a, string b, [AsParameters] ReportRequest request,
            CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => (await reports.RelationshipAsync(a, b, scope, token)).AsReport(),
                cancellationToken));
        routes.MapGet("/reports/explain", (string holder, string target, [AsParameters] ReportRequest request,
            CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => (await reports.ExplainAsync(holder, target, scope, token)).AsReport(),
                cancellationToken));
        routes.MapGet("/reports/actor", (string actor, [AsParameters] ReportRequest request, CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => (await reports.ActorAsync(actor, scope, token)).AsReport(), cancellationToken));
        routes.MapGet("/reports/topic", (string topic, [AsParameters] ReportRequest request, CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => (await reports.TopicAsync(topic, scope, token)).AsReport(), cancellationToken));
        routes.MapGet("/reports/landscape", ([AsParameters] ReportRequest request, CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => new() { Report = await reports.LandscapeAsync(scope, token) }, cancellationToken));
        routes.MapGet("/reports/changes", (string since, [AsParameters] ReportRequest request, CancellationToken cancellationToken) =>
            AnswerAsync(request, async (scope, token) => new() { Report = await reports.ChangesAsync(since, scope, token) },
                cancellationToken));
    }

    private Task<IResult> AnswerAsync(
        ReportRequest request, Func<ReportScope, CancellationToken, Task<ReportOutcome<Report>>> read, CancellationToken cancellationToken)
        => places.RunAsync(token => AnswerInTimeAsync(request, read, token), cancellationToken);

    private static async Task<IResult> AnswerInTimeAsync(
        ReportRequest request, Func<ReportScope, CancellationToken, Task<ReportOutcome<Report>>> read, CancellationToken cancellationToken)
    {
        try
        {
            var format = request.ReadFormat();
            var outcome = await read(request.Scope(), cancellationToken);
            return outcome.Report is { } report
                ? new ReportResult(report, format)
                : Problems.Of(StatusCodes.Status404NotFound, "Nobody, or several, of that name", ReportDocument.Render(outcome.Unresolved));
        }
        catch (ArgumentException exception)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Wrong parameters", exception.Message);
        }
        catch (CypherStatementException exception)
        {
            return Problems.Of(HttpFailures.StatusOf(exception), exception.Code, exception.Message);
        }
        catch (Neo4jUnavailableException exception)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The store does not answer", exception.Message);
        }
    }
}
