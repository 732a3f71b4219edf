using System.Net;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>What a host answered.</summary>
/// <param name="Body">Unpacked; empty where nothing has changed.</param>
internal sealed record FetchedPage(HttpStatusCode Status, byte[] Body, string? MediaType, string? Charset, PageVersion Version)
{
    public bool IsUnchanged => Status == HttpStatusCode.NotModified;
}

/// <summary>By which a host tells whether a page has changed since it was fetched (RFC 9110, section 13).</summary>
internal sealed record PageVersion(string? ETag = null, DateTimeOffset? LastModified = null);
