namespace KnowledgeGraph.Hosting.Tests.Http;

public sealed class QueryEndpointsTests
{
    [Fact]
    public async Task Rows_come_in_the_order_of_the_columns_and_parameters_are_bound()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/query", """{"query":"RETURN $a AS a, $b AS b","parameters":{"a":1,"b":"x'} DELETE"}}""", "application/json");

        var result = await RunningServer.JsonOf(response);
        Assert.Equal("""["a","b"]""", result.GetProperty("columns").GetRawText());
        Assert.Equal(1, result.GetProperty("rows")[0][0].GetInt32());
        Assert.Equal("x'} DELETE", result.GetProperty("rows")[0][1].GetString());
        Assert.False(result.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_cut_and_that_is_said()
    {
        await using var server = await RunningServer.StartAsync(options => options.MaxRows = 3);

        var result = await server.QueryAsync("UNWIND range(1, 10) AS n RETURN n");

        Assert.Equal(3, result.GetProperty("rows").GetArrayLength());
        Assert.True(result.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped()
    {
        await using var server = await RunningServer.StartAsync(options => options.QueryTimeout = TimeSpan.FromMilliseconds(200));

        using var response = await server.PostAsync("/query", """{"query":"UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"}""", "application/json");

        Assert.Equal(408, (await RunningServer.ProblemOf(response)).Status);
    }

    [Theory]
    [InlineData("""{"query":"CREATE (n:X) RETURN n"}""")]
    [InlineData("""{"query":"RETRUN 1"}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("{}")]
    [InlineData("{\"query\":")]
    public async Task What_is_not_a_reading_query_gets_400_and_changes_nothing(string body)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.PostAsync("/query", body, "application/json");

        Assert.Equal(400, (await RunningServer.ProblemOf(response)).Status);
        Assert.Equal(0, (await server.QueryAsync("MATCH (n:X) RETURN count(n)")).GetProperty("rows")[0][0].GetInt32());
    }

    [Fact]
    public async Task The_library_is_listed()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync("/queries", TestContext.Current.CancellationToken);

        var queries = (await RunningServer.JsonOf(response)).EnumerateArray().ToList();
        Assert.True(queries.Count >= 12);
        Assert.All(queries, query => Assert.NotEmpty(query.GetProperty("question").GetString()!));
    }
}
