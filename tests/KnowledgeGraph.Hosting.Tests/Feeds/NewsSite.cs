using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Tests.Feeds;

/// <summary>A publisher's server of the tests' own on a free loopback port, which remembers what it was asked for.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly WebApplication _application;

    private NewsSite(WebApplication application) => _application = application;

    public string Address => _application.Urls.First();

    /// <summary>What stands at each path; other paths are not found.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new();

    /// <summary>Paths in the order they were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<NewsSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var site = new NewsSite(application);
        application.Run(site.AnswerAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public void Show(string path, string body, string type = "application/rss+xml", string? etag = null) => Pages[path] = async context =>
    {
        if (etag is not null) context.Response.Headers.ETag = etag;
        if (etag is not null && context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path);
        if (Pages.TryGetValue(context.Request.Path, out var page)) return page(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
