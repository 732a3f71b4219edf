using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>
/// Fetches pages as their hosts ask for: robots.txt first, a pause between two requests to a host, only what has changed, no more than a
/// limit, no more than a few redirections, each of which is
/// checked as the first address was. Not thread-safe: one loop uses it.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    private const int MostRedirections = 5;
    private const int LargestRobots = 512 * 1024;

    private static readonly TimeSpan RobotsAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    private readonly FeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly Dictionary<string, (RobotsRules Rules, long Since)> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _asked = new(StringComparer.Ordinal);

    public PoliteClient(FeedOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        // No proxy: the address that a proxy connects to cannot be checked here.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!options.AllowPrivate) handler.ConnectCallback = (context, stop) => PublicAddress.ConnectAsync(context.DnsEndPoint, stop);
        _http = new HttpClient(handler) { Timeout = LongestRequest };
        var version = typeof(PoliteClient).Assembly.GetName().Version?.ToString(3);
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(RobotsRules.Agent, version));
    }

    /// <param name="known">What was fetched before; only something newer is sent.</param>
    /// <exception cref="HttpRequestException">The host cannot be reached, refuses, sends too much, or does not want to be
    /// asked.</exception>
    public async Task<FetchedPage> GetAsync(Uri page, PageVersion known, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirections; hop++)
        {
            if (page.Scheme is not ("http" or "https")) throw new HttpRequestException($"{page} is no http or https address");
            var robots = await RobotsAsync(page, cancellationToken);
            if (!robots.Allow(page)) throw new HttpRequestException($"the robots.txt of {page.Host} does not let {page.PathAndQuery} be fetched");
            using var response = await SendAsync(page, known, robots.CrawlDelay, cancellationToken);
            if ((int)response.StatusCode is >= 301 and <= 308 and not 304 && response.Headers.Location is { } location)
            {
                page = new Uri(page, location);
                continue;
            }
            var isUnchanged = response.StatusCode == HttpStatusCode.NotModified;
            if (!isUnchanged && !response.IsSuccessStatusCode) throw new HttpRequestException($"{page} answers {(int)response.StatusCode}");
            var type = response.Content.Headers.ContentType;
            var body = isUnchanged ? [] : await BodyAsync(response, _options.LargestBytes, cancellationToken);
            var version = new PageVersion(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
            return new FetchedPage(response.StatusCode, body, type?.MediaType, type?.CharSet, version);
        }
        throw new HttpRequestException($"{page} is behind more than {MostRedirections} redirections");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri page, PageVersion known, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        var pause = crawlDelay > _options.Pause ? crawlDelay.Value : _options.Pause;
        if (_asked.TryGetValue(page.Authority, out var before) && pause - _clock.GetElapsedTime(before) is { Ticks: > 0 } left)
            await Task.Delay(left, _clock, cancellationToken);
        _asked[page.Authority] = _clock.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (known.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known.LastModified is { } moment) request.Headers.IfModifiedSince = moment;
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>As RFC 9309 says: a host without the file allows all, one that fails to give it allows nothing.</summary>
    private async Task<RobotsRules> RobotsAsync(Uri page, CancellationToken cancellationToken)
    {
        var host = page.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(host, out var known) && _clock.GetElapsedTime(known.Since) < RobotsAge) return known.Rules;
        using var response = await SendAsync(new Uri(host + "/robots.txt"), new PageVersion(), null, cancellationToken);
        // What failed is asked again next time.
        if ((int)response.StatusCode >= 500) return RobotsRules.DisallowAll;
        var rules = response.IsSuccessStatusCode
            ? RobotsRules.Parse(Encoding.UTF8.GetString(await BodyAsync(response, LargestRobots, cancellationToken)))
            : RobotsRules.AllowAll;
        _robots[host] = (rules, _clock.GetTimestamp());
        return rules;
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(LongestRequest);
        await using var stream = await response.Content.ReadAsStreamAsync(time.Token);
        var body = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, time.Token)) > 0)
        {
            body.Write(chunk, 0, read);
            if (body.Length > limit) throw new HttpRequestException($"{response.RequestMessage?.RequestUri} sends more than {limit:N0} bytes");
        }
        return body.ToArray();
    }
}
