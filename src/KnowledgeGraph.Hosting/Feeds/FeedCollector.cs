using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model.Ids;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>
/// Fetches feeds, and the pages of entries of which a feed has the summary only, and takes in what is new. An entry is new once, and again
/// where the feed gives it another text. What cannot be
/// fetched is told, and tried again the next time. Not thread-safe: one loop runs it.
/// </summary>
public sealed class FeedCollector : IDisposable
{
    private readonly FeedOptions _options;
    private readonly IIntake _intake;
    private readonly TimeProvider _clock;
    private readonly ILogger<FeedCollector> _logger;
    private readonly FeedMemory _memory;
    private readonly PoliteClient _client;

    /// <param name="folder">Where it is kept what was fetched.</param>
    public FeedCollector(FeedOptions options, string folder, IIntake intake, TimeProvider clock, ILogger<FeedCollector> logger)
    {
        (_options, _intake, _clock, _logger) = (options, intake, clock, logger);
        _memory = new FeedMemory(folder);
        _client = new PoliteClient(options, clock);
    }

    /// <summary>Asks each feed once.</summary>
    /// <returns>How many articles were new or had changed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var feed in _options.Addresses)
        {
            try
            {
                written += await TakeAsync(feed, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogEvents.FeedFailed(_logger, feed, exception.Message);
            }
        }
        return written;
    }

    public void Dispose() => _client.Dispose();

    private async Task<int> TakeAsync(string feed, CancellationToken cancellationToken)
    {
        var page = await _client.GetAsync(new Uri(feed), _memory.VersionOf(feed), cancellationToken);
        if (page.IsUnchanged) return 0;
        var format = page.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true ? InputFormat.Json : InputFormat.Feed;
        var fresh = InputReader.Read(feed, new MemoryStream(page.Body), format, page.Charset)
            .Select(entry => (Entry: entry, Key: KeyOf(entry)))
            .Where(entry => !_memory.Knows(feed, entry.Key))
            .ToList();
        var entries = new List<IngestionInput>();
        foreach (var (entry, _) in fresh)
        {
            var isSummary = entry is ArticleInput { IsSummary: true, Article.Url: not null };
            entries.Add(isSummary ? await WholeAsync((ArticleInput)entry, cancellationToken) : entry);
        }
        var report = await _intake.IngestAsync(entries, cancellationToken);
        foreach (var problem in report.Problems) LogEvents.FeedEntryRefused(_logger, feed, problem.Line, problem.Field, problem.Reason);
        _memory.Remember(feed, page.Version, fresh.Select(entry => entry.Key));
        LogEvents.FeedTaken(_logger, feed, report.Written, report.Unchanged);
        return report.Written;
    }

    /// <summary>The article as its page has it; the summary where the page cannot be had.</summary>
    private async Task<ArticleInput> WholeAsync(ArticleInput summary, CancellationToken cancellationToken)
    {
        var url = summary.Article.Url!;
        try
        {
            var page = await _client.GetAsync(new Uri(url), new PageVersion(), cancellationToken);
            var read = InputReader.Read(url, new MemoryStream(page.Body), InputFormat.Html, page.Charset).FirstOrDefault();
            if (read is not ArticleInput { Article: var article } whole || article.Text!.Length < summary.Article.Text!.Length) return summary;
            return whole with
            {
                Article = article with
                {
                    // By the feed's address the entry is known.
                    Url = url,
                    Title = summary.Article.Title ?? article.Title,
                    Source = summary.Article.Source ?? article.Source,
                    PublishedAt = summary.Article.PublishedAt ?? article.PublishedAt,
                    RetrievedAt = _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                },
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogEvents.FeedPageFailed(_logger, url, exception.Message);
            return summary;
        }
    }

    private static string KeyOf(IngestionInput entry) => entry switch
    {
        ArticleInput { Article: var article } => ContentHash.Digest("feed-entry", $"{article.Url}\n{article.Title}\n{article.Text}"),
        RejectedInput rejected => ContentHash.Digest("feed-refusal", string.Join('\n', rejected.Problems)),
        _ => ContentHash.Digest("feed-other", entry.ToString()!),
    };
}
