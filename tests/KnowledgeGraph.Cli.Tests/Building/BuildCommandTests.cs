using System.Text.Json;
using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Building;

public sealed class BuildCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-build-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Refused_input_gives_its_own_exit_code_and_the_rest_goes_in()
    {
        Write("good.txt", "Mayor Elena Varga supports Governor Thomas Okafor.");
        Write("empty.txt", "");
        var result = await BuildAsync();

        Assert.Equal(ExitCode.Quarantined, result.ExitCode);
        Assert.Contains("1 new", result.Screen, StringComparison.Ordinal);
        Assert.Contains("empty.txt", result.Screen, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "graph", "quarantine")));
    }

    [Fact]
    public async Task The_summary_fits_a_window_of_80_and_shows_small_figures()
    {
        Write("in.jsonl", """
            {"text":"Mayor Elena Varga supports Governor Thomas Okafor. Governor Thomas Okafor supports David Kessler."}
            {"text":"David Kessler opposes Senator Anna Brandt. Senator Anna Brandt supports Elena Varga."}
            """);
        var result = await Kg.RunAsync("", 80, "build", Path.Combine(_folder, "in"), "--store", Path.Combine(_folder, "my graph"));

        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Screen.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.Matches("Thomas Okafor *│ *0\\.[0-9]{3} *│ *0\\.[0-9]{3}", result.Screen);
        Assert.Contains("my graph\"", result.Screen.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_what_was_read_refused_and_found()
    {
        Write("good.txt", "Mayor Elena Varga supports Governor Thomas Okafor.");
        Write("bad.jsonl", "{\"text\":\"Anna");
        using var json = JsonDocument.Parse((await BuildAsync("--json")).Output);
        var report = json.RootElement.GetProperty("report");

        Assert.Equal(2, report.GetProperty("read").GetInt32());
        Assert.Equal(1, report.GetProperty("new").GetInt32());
        Assert.EndsWith("bad.jsonl", Assert.Single(report.GetProperty("quarantined").EnumerateArray()).GetProperty("origin").GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one.jsonl", "two.jsonl")]
    [InlineData("two.jsonl", "one.jsonl")]
    public async Task An_article_that_comes_twice_is_taken_once_and_said_whatever_the_order(string first, string second)
    {
        Write(first, """{"url":"https://x.example/1","retrievedAt":"2025-01-01","text":"Mayor Elena Varga supports Governor Thomas Okafor."}""");
        Write(second, """{"url":"HTTPS://X.example/1#top","retrievedAt":"2025-01-02","text":"Mayor Elena Varga opposes Governor Thomas Okafor.","nonsense":1}""");
        using var json = JsonDocument.Parse((await BuildAsync("--json")).Output);
        var report = json.RootElement.GetProperty("report");

        var superseded = Assert.Single(report.GetProperty("superseded").EnumerateArray());
        Assert.EndsWith(first, superseded.GetProperty("origin").GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(second, superseded.GetProperty("by").GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal("nonsense", Assert.Single(report.GetProperty("warnings").EnumerateArray()).GetProperty("warning").GetProperty("field").GetString());
        Assert.Contains("Left out", (await BuildAsync()).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_costs_nothing_and_is_named()
    {
        var result = await Kg.RunAsync("build", Path.Combine(_folder, "nowhere"), "--store", Path.Combine(_folder, "graph"));
        Assert.Equal(ExitCode.NotFound, result.ExitCode);
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "graph")));
    }

    [Fact]
    public async Task An_empty_folder_is_no_error_but_is_said()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in"));
        var result = await BuildAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Read 0 articles in", result.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_writes_a_record_a_line_and_stores_nothing()
    {
        var result = await Kg.RunAsync("Mayor Elena Varga supports Governor Thomas Okafor.", 100, "extract", "-");
        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("knowledge-graph/extraction/2", json.RootElement.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("build")]
    [InlineData("query RETURN --format xml")]
    [InlineData("actors merge one")]
    [InlineData("actors merge one two --file pairs.tsv")]
    [InlineData("actors move-alias one")]
    [InlineData("stats --wrong")]
    public async Task A_wrong_command_line_is_a_usage_error_that_points_to_help(string arguments)
    {
        var result = await Kg.RunAsync(arguments.Split(' '));
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "build")]
    [InlineData("actors", "merge")]
    [InlineData("report", "relationship")]
    public async Task A_command_without_its_subcommand_shows_its_help(string arguments, string subcommand)
    {
        var result = await Kg.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("Usage:", result.Error, StringComparison.Ordinal);
        Assert.Contains(subcommand, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in"));
        File.WriteAllText(Path.Combine(_folder, "in", name), text);
    }

    private Task<KgOutcome> BuildAsync(params string[] options) => Kg.RunAsync(["build", Path.Combine(_folder, "in"), "--store", Path.Combine(_folder, "graph"), .. options]);
}
