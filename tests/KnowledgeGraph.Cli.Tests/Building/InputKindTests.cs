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

    [Fact]
    public async Task A_dry_run_says_what_would_go_in_and_writes_nothing()
    {
        var file = Path.Combine(_folder, "in.jsonl");
        File.WriteAllText(file, "{\"url\":\"https://x.example/1\",\"text\":\"Ada Quill backs Otto Klein.\"}\nnull\n");
        var first = await Kg.RunAsync("build", file, "--store", Store, "--dry-run");
        Assert.Equal(ExitCode.Quarantined, first.ExitCode);
        Assert.Contains("1 new, 0 updated, 0 unchanged, 1 refused", first.Screen, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Store));

        await Kg.RunAsync("build", file, "--store", Store);
        File.AppendAllText(file, "{\"url\":\"https://x.example/2\",\"text\":\"Otto Klein left.\"}\n{\"url\":\"https://x.example/3\",\"text\":\"He left.\"}\n");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Ada Quill backs", "Ada Quill opposes", StringComparison.Ordinal));
        var second = await Kg.RunAsync("build", file, "--store", Store, "--dry-run");
        Assert.Contains("2 new, 1 updated, 0 unchanged, 1 refused", second.Screen, StringComparison.Ordinal);
        Assert.Equal("1", (await Kg.RunAsync("query", "MATCH (a:Article) RETURN count(a) AS n", "--store", Store, "--format", "csv")).Output.Trim().Split('\n')[^1].Trim());
    }

    [Theory]
    [InlineData("--feed nonsense", "nonsense")]
    [InlineData("--feed https://x.example/rss --every 5x", "5x")]
    [InlineData("--feed https://x.example/rss --every 1s", "Every")]
    public async Task A_wrong_feed_setting_ends_the_service_before_it_starts(string arguments, string named)
    {
        var result = await Kg.RunAsync(["serve", "--store", Store, "--no-bolt", .. arguments.Split(' ')]);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
    }

    private string Store => Path.Combine(_folder, "graph");
}
