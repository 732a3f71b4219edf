namespace KnowledgeGraph.Neo4j.Tests;

public sealed class Neo4jStoreTests
{
    [Theory]
    [InlineData("neo4j://reader:s3cret@db.example:7687")]
    [InlineData("bolt://reader:s3cret@db.example:port")]
    [InlineData("neo4j+s://:s3cret@db.example")]
    public void A_password_in_the_address_is_refused_and_not_shown(string uri)
    {
        var problem = Assert.Throws<ArgumentException>(() => Neo4jStore.Open(uri, new Neo4jOptions()));
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("NEO4J_PASSWORD", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_the_environment()
    {
        var given = new Dictionary<string, string?> { ["NEO4J_PASSWORD"] = "p", ["NEO4J_DATABASE"] = "news" };
        var options = Neo4jOptions.From(given.GetValueOrDefault);
        Assert.Equal(("neo4j", "p", "news"), (options.User, options.Password, options.Database));
        Assert.Equal("ada", Neo4jOptions.From(name => name == "NEO4J_USERNAME" ? "ada" : null).User);
        Assert.Null(Neo4jOptions.From(_ => null).User);
    }

    [Fact]
    public void Options_do_not_show_the_password() =>
        Assert.DoesNotContain("s3cret", new Neo4jOptions { User = "u", Password = "s3cret" }.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Where_nobody_answers_the_error_says_where_and_what_to_do(string scheme)
    {
        await using var connection = Neo4jStore.Open($"{scheme}://127.0.0.1:1", new Neo4jOptions { User = "u", Password = "s3cret" });
        var problem = await Assert.ThrowsAsync<Neo4jUnavailableException>(() => connection.VerifyAsync(TestContext.Current.CancellationToken));
        Assert.Contains("127.0.0.1:1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("server runs", problem.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("Neo4j at 127.0.0.1:1", connection.Description);
    }
}
