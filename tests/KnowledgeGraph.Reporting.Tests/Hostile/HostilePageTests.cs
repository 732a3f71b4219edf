using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Reporting.Tests.Hostile;

/// <summary>What articles say never runs, links or formats in a report.</summary>
public sealed class HostilePageTests(HostileStore store) : IClassFixture<HostileStore>
{
    private static readonly string[] Loading = ["img", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "image",
        "use", "foreignObject"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_has_one_script_and_loads_nothing()
    {
        foreach (var page in await PagesAsync())
        {
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Single(page.QuerySelectorAll("style"));
            Assert.Empty(Loading.SelectMany(page.QuerySelectorAll));
            Assert.DoesNotContain(page.All, element =>
                element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain(page.All, element => element.HasAttribute("style"));
        }
    }

    [Fact]
    public async Task Links_lead_to_the_web_or_into_the_page_only()
    {
        foreach (var page in await PagesAsync())
        {
            var targets = page.QuerySelectorAll("[href], [src], [xlink\\:href]").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(targets);
            Assert.All(targets, target => Assert.Matches("^(#[a-z-]+$|https?://)", target));
            Assert.All(targets.Where(target => target.StartsWith('#')), target => Assert.NotNull(page.QuerySelector(target)));
        }
    }

    [Fact]
    public async Task Names_read_as_they_are()
    {
        var page = (await PagesAsync())[0];

        Assert.Contains(HostileStore.Script, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(HostileStore.Formula, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bell\uFFFD \uFFFD ]]> \uFFFD &#x0;", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_carries_its_own_content_security_policy()
    {
        var meta = (await PagesAsync())[0].QuerySelector("meta[http-equiv=Content-Security-Policy]")!;

        Assert.Equal(ReportDocument.ContentSecurityPolicy, meta.GetAttribute("content"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", ReportDocument.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_on_a_page_are_unique_and_every_picture_has_words()
    {
        foreach (var page in await PagesAsync())
        {
            Assert.Empty(page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id)
                .Where(group => group.Count() > 1).Select(group => group.Key));
            Assert.All(page.QuerySelectorAll("svg"), picture => Assert.NotEqual("", picture.QuerySelector("title")?.TextContent ?? ""));
        }
    }

    [Fact]
    public async Task Markdown_neither_links_nor_shows_what_articles_want()
    {
        foreach (var report in await store.ReportsAsync(Cancellation))
        {
            var html = Markdig.Markdown.ToHtml(ReportDocument.Render(report, ReportFormat.Md));
            var page = new HtmlParser().ParseDocument(html);

            Assert.Empty(page.QuerySelectorAll("script, img, svg"));
            Assert.All(page.QuerySelectorAll("a"), link =>
                Assert.StartsWith("https://evil.example/", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.DoesNotContain(page.QuerySelectorAll("h1, h2, h3, h4"), heading => heading.TextContent == "Head");
        }
    }

    [Fact]
    public async Task Json_is_json_and_keeps_the_names()
    {
        using var json = JsonDocument.Parse(ReportDocument.Render((await store.ReportsAsync(Cancellation))[2], ReportFormat.Json));

        Assert.Equal(HostileStore.Script, json.RootElement.GetProperty("actor").GetProperty("name").GetString());
    }

    private async Task<IReadOnlyList<IDocument>> PagesAsync()
        => [.. (await store.ReportsAsync(Cancellation))
            .Select(report => new HtmlParser().ParseDocument(ReportDocument.Render(report, ReportFormat.Html)))];
}
