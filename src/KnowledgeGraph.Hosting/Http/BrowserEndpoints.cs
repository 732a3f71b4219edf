using System.Text;
using KnowledgeGraph.Storage.Exporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// <c>GET /browser/…</c>: colours, guide and favourites for Neo4j Browser, which fetches them from its own origin's page (<c>:style</c>, <c>:play</c>). They hold nothing of the graph, so any page may.
/// </summary>
internal static class BrowserEndpoints
{
    public const string Prefix = "/browser";

    public static void Map(IEndpointRouteBuilder routes)
    {
        File(BrowserKit.StyleFile, "text/plain", () => Encoding.UTF8.GetBytes(BrowserKit.Style));
        File(BrowserKit.GuideFile, "text/html", () => Encoding.UTF8.GetBytes(BrowserKit.Guide));
        File(BrowserKit.FavouritesFile, "application/zip", () => BrowserKit.Favourites);

        void File(string name, string type, Func<byte[]> content)
        {
            routes.MapGet($"{Prefix}/{name}", (HttpContext context) =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                return Results.Bytes(content(), type);
            });
            // Neo4j Browser sends a header of its own, and so the web browser asks first.
            routes.MapMethods($"{Prefix}/{name}", [HttpMethods.Options], (HttpContext context) =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                context.Response.Headers.AccessControlAllowMethods = HttpMethods.Get;
                context.Response.Headers.AccessControlAllowHeaders = "*";
                return Results.NoContent();
            });
        }
    }
}
