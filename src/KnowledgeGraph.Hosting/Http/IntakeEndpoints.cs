using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model.Records;
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
    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = InputFormat.Json,
        ["application/x-ndjson"] = InputFormat.JsonLines,
        ["application/jsonl"] = InputFormat.JsonLines,
        ["text/plain"] = InputFormat.Text,
        ["text/html"] = InputFormat.Html,
        ["text/markdown"] = InputFormat.Markdown,
        ["text/csv"] = InputFormat.Table,
        ["text/tab-separated-values"] = InputFormat.Table,
        ["application/feed+json"] = InputFormat.Json,
        ["application/ld+json"] = InputFormat.Json,
        ["application/rss+xml"] = InputFormat.Feed,
        ["application/atom+xml"] = InputFormat.Feed,
        ["application/xml"] = InputFormat.Feed,
        ["text/xml"] = InputFormat.Feed,
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/articles", (HttpRequest request, bool? wait, CancellationToken cancellation) => AcceptAsync<ArticleInput>(request, wait ?? false, "an article", cancellation));
        routes.MapPost("/extractions", (HttpRequest request, bool? wait, CancellationToken cancellation) => AcceptAsync<RecordInput>(request, wait ?? false, "an extraction record", cancellation));
    }

    private async Task<IResult> AcceptAsync<TEntry>(HttpRequest request, bool wait, string wanted, CancellationToken cancellation)
        where TEntry : IngestionInput
    {
        var declared = request.GetTypedHeaders().ContentType;
        var type = declared?.MediaType.Value ?? request.ContentType ?? "";
        if (!Formats.TryGetValue(type, out var format))
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Unknown content type", $"'{type}' is not one of {string.Join(", ", Formats.Keys)}.");
        if (worker.Waiting >= options.Value.MaxWaiting)
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "Too many requests wait", $"{worker.Waiting} accepted requests wait to go into the store; try again later.");

        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        body.Position = 0;
        var entries = InputReader.Read("request", body, format, declared?.Charset.Value)
            .Select(entry => entry is TEntry or RejectedInput ? entry : Unwanted(entry, wanted)).ToList();
        var accepted = entries.OfType<TEntry>().ToList();
        var rejected = entries.OfType<RejectedInput>().ToList();
        var problems = rejected.SelectMany(entry => entry.Problems).ToList();
        if (entries.Count == 0) return Problems.Of(StatusCodes.Status400BadRequest, "Empty request", $"The body holds nothing; {wanted} was expected.");
        if (accepted.Count == 0) return Problems.Of(HttpFailures.StatusOf(rejected), "Nothing could be taken", "Each entry was refused; see problems.", problems);

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
        if (report is null)
            return Results.Json(new { ticket, accepted = accepted.Count, problems = Problems.Listed(problems), problemCount = problems.Count }, statusCode: StatusCodes.Status202Accepted);
        problems.AddRange(report.Problems.Select(problem => new RecordProblem(LineOf(problem, accepted), problem.Field, problem.Reason)));
        if (report.Written + report.Unchanged == 0 && report.Problems.Count > 0) return Problems.Of(StatusCodes.Status422UnprocessableEntity, "Nothing could be taken", "Each entry was refused; see problems.", problems);
        return Results.Json(new
        {
            ticket,
            accepted = accepted.Count,
            written = report.Written,
            unchanged = report.Unchanged,
            statements = report.Statements,
            stances = report.Stances,
            problems = Problems.Listed(problems),
            problemCount = problems.Count,
        });
    }

    /// <summary>The report counts the journal's lines, one an accepted entry; the sender knows those of the request.</summary>
    private static int LineOf<TEntry>(IntakeProblem problem, List<TEntry> accepted)
        where TEntry : IngestionInput => problem.Line > 0 && problem.Line <= accepted.Count ? accepted[problem.Line - 1].Origin.Line : 0;

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
        new(entry.Origin, [new RecordProblem(entry.Origin.Line, "$", $"expected {wanted}; articles go to /articles, extraction records and flat rows to /extractions")]);
}
