using System.Text.Json;

namespace KnowledgeGraph.Hosting.Tests.Http;

public sealed class IntakeEndpointsTests
{
    private const string Article = """{"url":"https://a.example/1","title":"Talks","text":"President Ada Marlow praised Tom Brandt. \"He is right,\" Marlow said."}""";

    [Theory]
    [InlineData("application/json", Article)]
    [InlineData("application/x-ndjson", Article)]
    [InlineData("text/plain", "Ada Marlow praised Tom Brandt.")]
    [InlineData("text/html", "<html><body><p>Ada Marlow praised Tom Brandt on Monday.</p></body></html>")]
    [InlineData("text/markdown", "# Talks\n\nAda Marlow praised Tom Brandt.")]
    public async Task An_article_is_in_the_graph_once_the_waiting_request_is_answered(string type, string body)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles?wait=true", body, type);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(1, (await RunningServer.JsonOf(response)).GetProperty("written").GetInt32());
        Assert.Equal(1, (await server.QueryAsync("MATCH (a:Article) RETURN count(a)")).GetProperty("rows")[0][0].GetInt32());
    }

    [Fact]
    public async Task Without_waiting_a_ticket_is_given()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles", Article, "application/json");

        Assert.Equal(202, (int)response.StatusCode);
        Assert.NotEmpty((await RunningServer.JsonOf(response)).GetProperty("ticket").GetString()!);
    }

    [Fact]
    public async Task The_same_article_again_writes_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        (await server.PostAsync("/articles?wait=true", Article, "application/json")).Dispose();

        using var again = await server.PostAsync("/articles?wait=true", Article, "application/json");

        var report = await RunningServer.JsonOf(again);
        Assert.Equal((0, 1), (report.GetProperty("written").GetInt32(), report.GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public async Task Waiting_requests_side_by_side_are_all_answered()
    {
        await using var server = await RunningServer.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.PostAsync("/articles?wait=true", $"Ada Marlow met delegate number {i}.", "text/plain")));

        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        Assert.Equal(40, (await server.QueryAsync("MATCH (a:Article) RETURN count(a)")).GetProperty("rows")[0][0].GetInt32());
    }

    [Fact]
    public async Task Good_lines_go_in_and_bad_ones_are_told_with_line_field_and_reason()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles?wait=true", Article + "\n{\"text\":7}\n", "application/x-ndjson");

        var report = await RunningServer.JsonOf(response);
        Assert.Equal(1, report.GetProperty("written").GetInt32());
        var problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal((2, "text"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("/articles", "application/x-ndjson", "{\"text\":", 422)]
    [InlineData("/articles", "application/json", "{\"title\":\"no text\"}", 422)]
    [InlineData("/extractions", "application/json", Article, 422)]
    [InlineData("/extractions", "application/x-ndjson", "{\"article\":{},\"extractor\":3}", 422)]
    [InlineData("/articles", "application/pdf", "x", 415)]
    [InlineData("/articles", "application/x-ndjson", "{}", 422)]
    public async Task What_cannot_be_taken_is_refused_with_problem_details(string path, string type, string body, int status)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync(path, body, type);

        var (got, problem) = await RunningServer.ProblemOf(response);
        Assert.Equal(status, got);
        if (status != 422) return;
        Assert.All(problem.GetProperty("problems").EnumerateArray(), entry => Assert.NotEmpty(entry.GetProperty("reason").GetString()!));
    }

    [Fact]
    public async Task A_body_over_the_limit_gets_413()
    {
        await using var server = await RunningServer.StartAsync(options => options.MaxRequestBytes = 64 * 1024);

        using var response = await server.PostAsync("/articles", new string('a', 70_000), "text/plain");

        Assert.Equal(413, (await RunningServer.ProblemOf(response)).Status);
    }
}
