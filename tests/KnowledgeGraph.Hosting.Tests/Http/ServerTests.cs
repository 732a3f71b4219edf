using KnowledgeGraph.Embedded;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Tests.Http;

public sealed class ServerTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task What_a_monitor_asks_is_answered(string path)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Metrics_tell_what_waits_and_what_went_in()
    {
        await using var server = await RunningServer.StartAsync();
        (await server.PostAsync("/articles?wait=true", "Ada Marlow praised Tom Brandt.", "text/plain")).Dispose();

        var metrics = await server.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("kg_articles_", metrics, StringComparison.Ordinal);
        Assert.Contains("kg_journal_waiting", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_names_another_host_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/queries");
        request.Headers.Host = "evil.example";

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_post_through_a_browser()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/articles") { Content = new StringContent("Planted text.") };
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(403, (await RunningServer.ProblemOf(response)).Status);
    }

    [Theory]
    [InlineData("style.grass", "node.Person")]
    [InlineData("guide.html", "Who backs and who attacks whom")]
    [InlineData("favourites.zip", "most-contested.cypher")]
    public async Task Neo4j_Browser_may_fetch_its_style_guide_and_favourites(string file, string part)
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var method in new[] { HttpMethod.Options, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, "/browser/" + file);
            request.Headers.Add("Origin", "http://127.0.0.1:7474");

            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(response.IsSuccessStatusCode);
            Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
            if (method == HttpMethod.Get) Assert.Contains(part, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_address_that_others_reach_must_be_allowed() =>
        Assert.Throws<InvalidOperationException>(() => KnowledgeGraphServer.Create(EmbeddedStore.Open(EmbeddedStore.Memory), options => options.Url = "http://0.0.0.0:0"));

    [Theory]
    [InlineData("http://admin:s3cret@127.0.0.1:0")]
    [InlineData("admin:s3cret@127.0.0.1")]
    public void A_password_in_the_address_is_refused_and_not_repeated(string url)
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => KnowledgeGraphServer.Create(EmbeddedStore.Open(EmbeddedStore.Memory), options => options.Url = url));

        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_out_of_its_range_is_refused_before_anything_starts() =>
        Assert.Throws<OptionsValidationException>(() => KnowledgeGraphServer.Create(EmbeddedStore.Open(EmbeddedStore.Memory), options => options.MaxRows = 0));
}
