using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>
/// HTTP on the Bolt port: a WebSocket carries Bolt for drivers that run in a browser, and a plain GET tells them where Bolt is. Any page
/// in somebody's browser can open a WebSocket to this
/// machine, so only pages of this machine may, and those that the settings name.
/// </summary>
internal sealed class WebSocketDoor(ServerContext server, ConnectionDoor door)
{
    public void Map(WebApplication application)
    {
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        application.Run(AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsAllowed(origin))
        {
            LogEvents.OriginRefused(server.Logger, origin.Length > 200 ? origin[..200] : origin);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("This page may not use the Bolt port. The setting Bolt:AllowedOrigins adds origins.", context.RequestAborted);
            return;
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await using var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, closeTimeout: TimeSpan.FromSeconds(1));
            await door.ServeAsync(stream, stream, RemoteEndPoint(context), context.RequestAborted);
            return;
        }

        await DescribeAsync(context, origin);
    }

    private async Task DescribeAsync(HttpContext context, string origin)
    {
        if (origin.Length > 0)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlAllowHeaders = "*";
            context.Response.Headers.AccessControlAllowMethods = "GET";
            context.Response.Headers.Vary = "Origin";
        }

        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var secure = server.Options.Certificate is null ? "" : "+s";
        await context.Response.WriteAsJsonAsync(
            new Dictionary<string, string>
            {
                ["bolt_direct"] = $"bolt{secure}://{server.Address}",
                ["bolt_routing"] = $"neo4j{secure}://{server.Address}",
                ["neo4j_version"] = Sessions.Logon.ServerVersion,
                ["neo4j_edition"] = "community",
            },
            context.RequestAborted);
    }

    private bool IsAllowed(string origin) =>
        server.Options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) ||
        (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" &&
            (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))));

    private static EndPoint? RemoteEndPoint(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? new IPEndPoint(address, context.Connection.RemotePort) : null;
}
