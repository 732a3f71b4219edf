using System.Text;
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
    [InlineData("/articles", "application/x-ndjson", "{\"text\":", 400)]
    [InlineData("/articles", "application/json", "{\"text\":\"a\"}\n{\"text\":\"b\"}", 400)]
    [InlineData("/articles", "text/plain", "", 400)]
    [InlineData("/articles", "text/csv", "no,such,columns\n1,2,3", 422)]
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
        Assert.Equal(problem.GetProperty("problems").GetArrayLength(), problem.GetProperty("problemCount").GetInt32());
        Assert.All(problem.GetProperty("problems").EnumerateArray(), entry => Assert.NotEmpty(entry.GetProperty("reason").GetString()!));
    }

    [Fact]
    public async Task What_is_declared_to_be_text_is_an_article_though_it_looks_like_JSON()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles?wait=true", "{\"text\": Ada Marlow praised Tom Brandt.", "text/plain");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(1, (await RunningServer.JsonOf(response)).GetProperty("written").GetInt32());
    }

    [Theory]
    [InlineData("application/rss+xml", "<rss><channel><item><description>Ada Marlow praised Tom Brandt.</description></item></channel></rss>")]
    [InlineData("text/csv", "url,text\nhttps://a.example/7,Ada Marlow praised Tom Brandt.\n")]
    [InlineData("application/ld+json", "{\"@type\":\"NewsArticle\",\"articleBody\":\"Ada Marlow praised Tom Brandt.\"}")]
    public async Task Feeds_tables_and_linked_data_are_articles_too(string type, string body)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles?wait=true", body, type);

        Assert.Equal(1, (await RunningServer.JsonOf(response)).GetProperty("written").GetInt32());
    }

    [Fact]
    public async Task The_declared_charset_is_believed_and_an_unknown_one_refused()
    {
        await using var server = await RunningServer.StartAsync();
        var bytes = Encoding.Unicode.GetBytes("{\"url\":\"https://a.example/u\",\"title\":\"Café\",\"text\":\"Ada Marlow praised Tom Brandt.\"}");

        foreach (var (charset, status) in ((string, int)[])[("utf-16le", 200), ("klingon", 400)])
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
            using var response = await server.Client.PostAsync("/articles?wait=true", content, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)response.StatusCode);
        }
        Assert.Equal("Café", (await server.QueryAsync("MATCH (a:Article) RETURN a.title")).GetProperty("rows")[0][0].GetString());
    }

    [Fact]
    public async Task What_the_store_refuses_is_told_by_the_line_of_the_request()
    {
        await using var server = await RunningServer.StartAsync();
        const string Bad = """{"schema":"knowledge-graph/extraction/2","article":{"url":"https://a.example/9","publishedAt":"2020-01-01"},"extractor":{"name":"x","version":"1"}}""";

        using var response = await server.PostAsync("/extractions?wait=true", "\n{\"text\":1}\n\n" + Bad + "\n" + Bad.Replace("2020-01-01", "01/02/2020", StringComparison.Ordinal), "application/x-ndjson");

        var lines = (await RunningServer.JsonOf(response)).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32());
        Assert.Equal([2, 5], lines);
    }

    [Fact]
    public async Task Of_many_problems_the_first_hundred_are_told_and_all_are_counted()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles", string.Concat(Enumerable.Repeat("{\"text\":7}\n", 5_000)), "application/x-ndjson");

        var (status, problem) = await RunningServer.ProblemOf(response);
        Assert.Equal((422, 100, 5_000), (status, problem.GetProperty("problems").GetArrayLength(), problem.GetProperty("problemCount").GetInt32()));
    }

    [Fact]
    public async Task A_page_that_is_nested_too_deeply_is_over_the_limit()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/articles", "<html>" + string.Concat(Enumerable.Repeat("<div>", 32_000)) + "text", "text/html");

        Assert.Equal(413, (await RunningServer.ProblemOf(response)).Status);
    }

    [Theory]
    [InlineData("GET", "/no-such-path", 404)]
    [InlineData("DELETE", "/articles", 405)]
    [InlineData("POST", "/articles?wait=perhaps", 400)]
    public async Task The_frameworks_own_errors_are_problem_details_whatever_a_client_accepts(string method, string path, int status)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.ParseAdd("text/html");

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (await RunningServer.ProblemOf(response)).Status);
    }

    [Fact]
    public async Task A_body_over_the_limit_gets_413()
    {
        await using var server = await RunningServer.StartAsync(options => options.MaxRequestBytes = 64 * 1024);

        using var response = await server.PostAsync("/articles", new string('a', 70_000), "text/plain");

        Assert.Equal(413, (await RunningServer.ProblemOf(response)).Status);
    }
}
