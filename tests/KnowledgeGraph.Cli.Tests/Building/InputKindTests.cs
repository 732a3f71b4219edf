using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Building;

public sealed class InputKindTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-kinds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("null.jsonl", "null", "$")]
    [InlineData("empty.json", "[]", "$")]
    [InlineData("number.json", "12", "$")]
    [InlineData("export.json", "{\"articles\":[{\"url\":\"https://x.example/1\",\"title\":\"T\"}]}", "text")]
    [InlineData("export.csv", "url,title\nhttps://x.example/1,T\n", "text")]
    [InlineData("flat.jsonl", "{\"actor\":\"Ada Quill\",\"statement\":\"x\",\"stance\":\"adore\",\"target\":\"Carl Voss\",\"article\":\"https://x.example/1\"}", "stance")]
    [InlineData("record.jsonl", "{\"article\":{\"url\":\"https://x.example/1\",\"publishedAt\":\"01/02/2020\"},\"extractor\":{\"name\":\"x\",\"version\":\"1\"}}", "article.publishedAt")]
    public async Task Build_and_extract_refuse_what_can_only_be_wrong_and_store_nothing(string name, string content, string field)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);

        var build = await Kg.RunAsync("build", file, "--store", Store, "--json");
        var extract = await Kg.RunAsync("extract", file);

        Assert.Equal((ExitCode.Quarantined, ExitCode.Quarantined), (build.ExitCode, extract.ExitCode));
        Assert.Contains($"\"field\": \"{field}\"", build.Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($": {field}: ", extract.Error, StringComparison.Ordinal);
        Assert.Equal("", extract.Output);
        Assert.Equal("0", (await Kg.RunAsync("query", "MATCH (a:Article) RETURN count(a) AS n", "--store", Store, "--format", "csv")).Output.Trim().Split('\n')[^1].Trim());
    }

    [Fact]
    public async Task A_feed_gives_an_article_for_each_entry()
    {
        var file = Path.Combine(_folder, "feed.xml");
        File.WriteAllText(file, "<rss><channel><title>Post</title><item><link>https://x.example/1</link><description>Ada Quill backs Otto Klein.</description></item><item><link>https://x.example/2</link><description>Otto Klein opposes Carl Voss.</description></item></channel></rss>");

        var build = await Kg.RunAsync("build", file, "--store", Store);

        Assert.Equal(ExitCode.Success, build.ExitCode);
        Assert.Contains("2 new", build.Screen, StringComparison.Ordinal);
        Assert.Contains("Warning: ", build.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_within_a_folder_of_input_is_none_of_it()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "Mayor Elena Varga supports Governor Thomas Okafor.");

        foreach (var expected in (string[])["1 new", "1 unchanged"])
        {
            var build = await Kg.RunAsync("build", _folder, "--store", Store);
            Assert.Equal(ExitCode.Success, build.ExitCode);
            Assert.Contains(expected, build.Screen, StringComparison.Ordinal);
        }
        Assert.Single((await Kg.RunAsync("extract", _folder)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Store => Path.Combine(_folder, "graph");
}
