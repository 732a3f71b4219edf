using KnowledgeGraph.Hosting.Feeds;
using KnowledgeGraph.Ingestion.Inputs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Hosting.Tests.Feeds;

public sealed class FeedCollectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-feeds-").FullName;
    private readonly RecordingIntake _intake = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_feed_is_taken_once_and_then_only_asked_whether_it_has_changed()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true)), etag: "\"one\"");
        using (var feeds = Collector(site)) Assert.Equal(1, await feeds.RunOnceAsync(Cancellation));
        // A new collector: what was fetched is remembered on disk.
        using var again = Collector(site);

        Assert.Equal(0, await again.RunOnceAsync(Cancellation));
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true) + Item("https://post.example/2", "Otto left.", isWhole: true)), etag: "\"two\"");
        Assert.Equal(1, await again.RunOnceAsync(Cancellation));

        Assert.Equal(["Ada backs Otto.", "Otto left."], Texts);
        Assert.Equal(["/robots.txt", "/feed", "/robots.txt", "/feed", "/feed"], site.Asked);
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_taken_again()
    {
        await using var site = await NewsSite.StartAsync();
        using var feeds = Collector(site);
        foreach (var text in (string[])["Ada backs Otto.", "Ada does not back Otto."])
        {
            site.Show("/feed", Feed(Item("https://post.example/1", text, isWhole: true)));
            Assert.Equal(1, await feeds.RunOnceAsync(Cancellation));
        }
    }

    [Fact]
    public async Task The_page_of_an_entry_of_which_the_feed_has_a_summary_is_fetched()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/feed", Feed(Item($"{site.Address}/a", "In short.") + Item($"{site.Address}/gone", "Only in short.")));
        site.Show("/a", "<html><body><article><p>Ada Quill backs Otto Klein, she said on Monday.</p></article></body></html>", "text/html; charset=utf-8");
        using var feeds = Collector(site);

        Assert.Equal(2, await feeds.RunOnceAsync(Cancellation));
        Assert.Equal(["Ada Quill backs Otto Klein, she said on Monday.", "Only in short."], Texts);
        Assert.Equal($"{site.Address}/a", _intake.Taken.OfType<ArticleInput>().First().Article.Url);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/robots.txt", "User-agent: other\nDisallow:\n\nUser-agent: KnowledgeGraph # us\nDisallow: /private*/x$\nDisallow: /feeds\nAllow: /feeds/open\n", "text/plain");
        foreach (var path in (string[])["/feeds/closed", "/feeds/open", "/private-1/x", "/private-1/xy"]) site.Show(path, Feed(Item("https://post.example" + path, path, isWhole: true)));
        using var feeds = Collector(site, "/feeds/closed", "/feeds/open", "/private-1/x", "/private-1/xy");

        Assert.Equal(2, await feeds.RunOnceAsync(Cancellation));
        Assert.Equal(["/robots.txt", "/feeds/open", "/private-1/xy"], site.Asked);
    }

    [Fact]
    public async Task A_host_whose_robots_txt_fails_is_left_alone()
    {
        await using var site = await NewsSite.StartAsync();
        site.Pages["/robots.txt"] = context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true)));
        using var feeds = Collector(site);

        Assert.Equal(0, await feeds.RunOnceAsync(Cancellation));
        Assert.DoesNotContain("/feed", site.Asked);
    }

    [Fact]
    public async Task This_machine_is_not_asked_unless_that_is_allowed()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true)));
        var options = Options(site, "/feed");
        options.AllowPrivate = false;
        options.Addresses.Add(site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/feed");
        using var feeds = new FeedCollector(options, _folder, _intake, TimeProvider.System, NullLogger<FeedCollector>.Instance);

        Assert.Equal(0, await feeds.RunOnceAsync(Cancellation));
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task Too_much_and_too_many_redirections_are_refused_and_the_next_feed_is_read()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/big", Feed(Item("https://post.example/1", new string('a', 100_000), isWhole: true)));
        foreach (var (path, target) in ((string, string)[])[("/circle", "/circle"), ("/moved", "/feed"), ("/file", "file:///etc/hostname")])
            site.Pages[path] = context =>
            {
                context.Response.Redirect(target);
                return Task.CompletedTask;
            };
        site.Show("/feed", Feed(Item("https://post.example/2", "Otto left.", isWhole: true)));
        using var feeds = Collector(site, "/big", "/circle", "/file", "/page-that-is-not-there", "/moved");

        Assert.Equal(1, await feeds.RunOnceAsync(Cancellation));
        Assert.Equal(["Otto left."], Texts);
    }

    [Fact]
    public async Task A_host_is_asked_again_only_after_the_pause_that_it_asks_for()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/robots.txt", "User-agent: *\nCrawl-delay: 20\n", "text/plain");
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true)));
        var clock = new FakeTimeProvider();
        using var feeds = new FeedCollector(Options(site, "/feed"), _folder, _intake, clock, NullLogger<FeedCollector>.Instance);

        var run = feeds.RunOnceAsync(Cancellation);
        while (!run.IsCompleted)
        {
            if (clock.GetUtcNow() - clock.Start < TimeSpan.FromSeconds(19.5)) Assert.DoesNotContain("/feed", site.Asked);
            clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Yield();
        }

        Assert.Equal(1, await run);
        Assert.True(clock.GetUtcNow() - clock.Start >= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_store_that_fails_costs_no_entry()
    {
        await using var site = await NewsSite.StartAsync();
        site.Show("/feed", Feed(Item("https://post.example/1", "Ada backs Otto.", isWhole: true)), etag: "\"one\"");
        using var feeds = Collector(site);
        _intake.Failure = new IOException("full");
        Assert.Equal(0, await feeds.RunOnceAsync(Cancellation));

        _intake.Failure = null;
        Assert.Equal(1, await feeds.RunOnceAsync(Cancellation));
    }

    private IEnumerable<string?> Texts => _intake.Taken.OfType<ArticleInput>().Select(entry => entry.Article.Text);

    private FeedCollector Collector(NewsSite site, params string[] paths) =>
        new(Options(site, paths.Length == 0 ? ["/feed"] : paths), _folder, _intake, TimeProvider.System, NullLogger<FeedCollector>.Instance);

    private static FeedOptions Options(NewsSite site, params string[] paths)
    {
        var options = new FeedOptions { AllowPrivate = true, Pause = TimeSpan.Zero, LargestBytes = 50_000 };
        foreach (var path in paths) options.Addresses.Add(site.Address + path);
        return options;
    }

    private static string Feed(string items) =>
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title>{items}</channel></rss>";

    private static string Item(string url, string text, bool isWhole = false)
    {
        var element = isWhole ? "content:encoded" : "description";
        return $"<item><link>{url}</link><{element}>{text}</{element}></item>";
    }
}
