using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// <c>POST /articles</c> and <c>POST /extractions</c>. What is refused is told with line, field and reason; the rest is in the journal, on disk, before 202 is answered.
/// </summary>
internal sealed class IntakeEndpoints(JournalWorker worker, IOptions<ServeOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<IntakeEndpoints> logger)
{
    private static readonly Dictionary<string, string> FileNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = "request.json",
        ["application/x-ndjson"] = "request.jsonl",
        ["application/jsonl"] = "request.jsonl",
        ["text/plain"] = "request.txt",
        ["text/html"] = "request.html",
        ["text/markdown"] = "request.md",
        ["text/csv"] = "request.csv",
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/articles", (HttpRequest request, bool? wait, CancellationToken cancellation) => AcceptAsync<ArticleInput>(request, wait ?? false, "an article", cancellation));
        routes.MapPost("/extractions", (HttpRequest request, bool? wait, CancellationToken cancellation) => AcceptAsync<RecordInput>(request, wait ?? false, "an extraction record", cancellation));
    }

    private async Task<IResult> AcceptAsync<TEntry>(HttpRequest request, bool wait, string wanted, CancellationToken cancellation)
        where TEntry : IngestionInput
    {
        var type = request.ContentType?.Split(';')[0].Trim() ?? "";
        if (!FileNames.TryGetValue(type, out var name))
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Unknown content type", $"'{type}' is not one of {string.Join(", ", FileNames.Keys)}.");
        if (worker.Waiting >= options.Value.MaxWaiting)
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "Too many requests wait", $"{worker.Waiting} accepted requests wait to go into the store; try again later.");

        var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellation);
        }
        catch (BadHttpRequestException exception)
        {
            return Problems.Of(exception.StatusCode, "The body could not be read", exception.Message);
        }
        body.Position = 0;
        var entries = InputReader.Read(name, body).Select(entry => entry is TEntry or RejectedInput ? entry : Unwanted(entry, wanted)).ToList();
        var accepted = entries.OfType<TEntry>().ToList();
        var problems = entries.OfType<RejectedInput>().SelectMany(entry => entry.Problems).ToList();
        if (entries.Count == 0) return Problems.Of(StatusCodes.Status400BadRequest, "Empty request", $"The body holds nothing; {wanted} was expected.");
        if (accepted.Count == 0) return Problems.Of(StatusCodes.Status422UnprocessableEntity, "Nothing could be taken", "Each entry was refused; see problems.", problems);

        string ticket;
        Task<IntakeReport> done;
        try
        {
            (ticket, done) = worker.Accept(accepted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogEvents.RequestNotAccepted(logger, exception);
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "Nothing was accepted", "The journal cannot be written; see the service's log.");
        }
        var report = wait ? await ReportAsync(done, cancellation) : null;
        if (report is null) return Results.Json(new { ticket, accepted = accepted.Count, problems = problems.Select(p => new { p.Line, p.Field, p.Reason }) }, statusCode: StatusCodes.Status202Accepted);
        return Results.Json(new
        {
            ticket,
            accepted = accepted.Count,
            written = report.Written,
            unchanged = report.Unchanged,
            statements = report.Statements,
            stances = report.Stances,
            problems = problems.Select(p => new { p.Line, p.Field, p.Reason }).Concat(report.Problems.Select(p => new { p.Line, p.Field, p.Reason })),
        });
    }

    /// <returns>Null where the store takes too long, or the service stops: the request is accepted, but its report comes too late for this answer.</returns>
    private async Task<IntakeReport?> ReportAsync(Task<IntakeReport> done, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            return await done.WaitAsync(options.Value.WaitTimeout, clock, either.Token);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static RejectedInput Unwanted(IngestionInput entry, string wanted) =>
        new(entry.Origin, [new Model.Records.RecordProblem(entry.Origin.Line, "$", $"expected {wanted}; articles go to /articles, extraction records and flat rows to /extractions")]);
}
