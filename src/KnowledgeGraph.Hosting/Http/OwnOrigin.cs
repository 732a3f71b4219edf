using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// Refuses what a page of another site sends through somebody's browser. A form or a script may post plain text to 127.0.0.1 without asking first, so that leaving CORS off is not enough.
/// </summary>
internal static class OwnOrigin
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin.ToString(), context.Request) && !IsForEverybody(context.Request)
            ? Problems.Of(StatusCodes.Status403Forbidden, "Another site's page", "Requests that a browser sends for a page of another site are refused.").ExecuteAsync(context)
            : next(context);

    private static bool IsForEverybody(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsOptions(request.Method)) && request.Path.StartsWithSegments(BrowserEndpoints.Prefix);

    private static bool IsOwn(string origin, HttpRequest request) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
