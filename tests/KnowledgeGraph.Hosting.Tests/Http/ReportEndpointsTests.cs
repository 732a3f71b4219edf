using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Hosting.Tests.Http;

public sealed class ReportEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/reports/landscape", "text/html", "<!DOCTYPE html>")]
    [InlineData("/reports/landscape?format=json", "application/json", "{")]
    [InlineData("/reports/actor?actor=Orlo&format=md", "text/markdown", "# Tomas Orlo")]
    [InlineData("/reports/relationship?a=Mara+Vega&b=Orlo&format=md", "text/markdown", "# Mara Vega and Tomas Orlo")]
    [InlineData("/reports/explain?holder=Mara+Vega&target=Orlo&format=md", "text/markdown", "# Why: Mara Vega and Tomas Orlo")]
    [InlineData("/reports/topic?topic=expansion&format=md", "text/markdown", "# Harbour expansion")]
    [InlineData("/reports/changes?since=2026-03-01&format=md", "text/markdown", "# What is new since 2026-03-01")]
    public async Task Every_report_is_served_in_the_format_that_is_asked_for(string path, string type, string beginning)
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync(path, Cancellation);

        Assert.Equal((200, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith(beginning, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_comes_with_a_policy_that_lets_nothing_else_run()
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync("/reports/landscape", Cancellation);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Filters_narrow_a_report()
    {
        await using var server = await StartAsync();

        var json = await server.Client.GetStringAsync(
            "/reports/landscape?format=json&from=2026-03-01&to=2026-03-31&outlet=Norland+Post&outlet=coast.example&min-confidence=0.6&first-hand=true&top=3", Cancellation);

        Assert.Contains("\"stances\": 6", json, StringComparison.Ordinal);
        Assert.Contains("\"firstHandOnly\": true", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/actor?actor=Nobody", 404, "Nobody")]
    [InlineData("/reports/landscape?format=pdf", 400, "pdf")]
    [InlineData("/reports/landscape?from=yesterday", 400, "yesterday")]
    [InlineData("/reports/landscape?top=5000", 400, "5000")]
    [InlineData("/reports/changes?since=2026", 400, "2026")]
    public async Task What_cannot_be_answered_is_explained(string path, int status, string part)
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync(path, Cancellation);

        var (told, problem) = await RunningServer.ProblemOf(response);
        Assert.Equal(status, told);
        Assert.Contains(part, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/actor")]
    [InlineData("/reports/landscape?top=many")]
    public async Task Parameters_that_lack_or_do_not_fit_get_400(string path)
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync(path, Cancellation);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Reports_are_only_read()
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync("/reports/landscape", "{}", "application/json");

        Assert.Equal(405, (int)response.StatusCode);
    }

    private static async Task<RunningServer> StartAsync()
    {
        ICypherConnection store = EmbeddedStore.Open(EmbeddedStore.Memory);
        await HarbourGraph.LoadAsync(store, Cancellation);
        return await RunningServer.StartAsync(store);
    }
}
