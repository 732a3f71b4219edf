using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// The one table of status codes, and the one handler for what no endpoint deals with: unreadable 400, refused 422, over a limit 413 or 408, busy or unreachable 503, all else 500. docs/operations.md
/// lists it. No exception's type or stack reaches a client.
/// </summary>
internal sealed class HttpFailures(ILogger<HttpFailures> logger) : IExceptionHandler
{
    public static int StatusOf(CypherStatementException exception) => exception.Code switch
    {
        ['N', 'e', 'o', '.', 'T', 'r', ..] => StatusCodes.Status503ServiceUnavailable,
        ['N', 'e', 'o', '.', 'D', ..] => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>Of a request of which nothing could be taken.</summary>
    public static int StatusOf(IReadOnlyCollection<RejectedInput> rejected) =>
        rejected.All(entry => entry.Kind == RejectionKind.OverLimit) ? StatusCodes.Status413PayloadTooLarge
        : rejected.Any(entry => entry.Kind == RejectionKind.Unreadable) ? StatusCodes.Status400BadRequest
        : StatusCodes.Status422UnprocessableEntity;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Who has gone away reads no answer.
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var (status, detail) = exception switch
        {
            BadHttpRequestException request => (request.StatusCode, request.Message),
            CypherStatementException statement => (StatusOf(statement), statement.Message),
            EmbeddedStoreException { Fault: EmbeddedStoreFault.Busy or EmbeddedStoreFault.Full } store => (StatusCodes.Status503ServiceUnavailable, store.Message),
            EmbeddedStoreException store => (StatusCodes.Status500InternalServerError, store.Message),
            Neo4jUnavailableException or StoreUnavailableException => (StatusCodes.Status503ServiceUnavailable, exception.Message),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The service is stopping."),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong that the service was not made for; see its log."),
        };
        if (status >= StatusCodes.Status500InternalServerError) LogEvents.RequestFailed(logger, httpContext.Request.Path, exception);
        await Problems.Of(status, ReasonPhrases.GetReasonPhrase(status), detail).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Errors that the framework answers without a body (no such path, wrong method, unknown host) get one.</summary>
    public static Task ExplainAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return Problems.Of(status, ReasonPhrases.GetReasonPhrase(status), "GET / lists what there is.").ExecuteAsync(context.HttpContext);
    }
}
