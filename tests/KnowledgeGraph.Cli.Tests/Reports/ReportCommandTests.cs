using System.Text.Json;
using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Reports;

public sealed class ReportCommandTests(SampleGraph graph) : IClassFixture<SampleGraph>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("report landscape")]
    [InlineData("report actor Varga")]
    [InlineData("report relationship Varga Okafor")]
    [InlineData("report changes --since 2025-04-01")]
    [InlineData("explain Varga Okafor")]
    public async Task A_report_is_markdown_unless_the_format_or_the_file_says_otherwise(string command)
    {
        Assert.StartsWith("# ", (await RunAsync(command)).Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", (await RunAsync(command + " --format html")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RunAsync(command + " --json")).Output);
        var file = Path.Combine(_folder, "report.html");
        Assert.Equal("", (await RunAsync($"{command} --out {file}")).Output);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report landscape --from yesterday", "yesterday")]
    [InlineData("report landscape --top 0", "top is 0")]
    [InlineData("report landscape --min-confidence 2", "min-confidence is 2")]
    [InlineData("report changes --since 2025", "2025")]
    [InlineData("report landscape --format pdf", "pdf")]
    [InlineData("export graphml x.graphml --whole --from 2025-01-01", "--whole")]
    public async Task A_wrong_value_is_a_usage_error_that_names_it(string command, string part)
    {
        var result = await Kg.RunAsync([.. command.Split(' '), "--store", graph.Store]);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        var result = await Kg.RunAsync("report", "landscape", "--out", Path.Combine(_folder, "none", "x.html"), "--store", graph.Store);

        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Contains("none", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_graph_has_a_landscape_that_says_so()
    {
        var empty = Path.Combine(_folder, "empty");
        await Kg.RunAsync("schema", "apply", "--store", empty);

        foreach (var format in new[] { "md", "html", "json" })
        {
            var result = await Kg.RunAsync("report", "landscape", "--format", format, "--store", empty);
            Assert.True(result.ExitCode == 0, result.Error);
            if (format != "json") Assert.Contains("The graph holds no stance in this scope.", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Build_points_to_the_landscape()
    {
        var result = await Kg.RunAsync("build", Path.Combine(_folder, "note.txt"), "--store", Path.Combine(_folder, "store"));
        Assert.NotEqual(0, result.ExitCode);
        await File.WriteAllTextAsync(Path.Combine(_folder, "note.txt"), "Mayor Elena Varga supports Governor Thomas Okafor.", TestContext.Current.CancellationToken);

        result = await Kg.RunAsync("build", Path.Combine(_folder, "note.txt"), "--store", Path.Combine(_folder, "store"));

        Assert.Contains("kg report landscape --format html", result.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphml", "x.graphml")]
    [InlineData("gexf", "x.gexf")]
    [InlineData("csv", "tables")]
    [InlineData("ucinet", "matrices")]
    [InlineData("cypher", "x.cypher")]
    [InlineData("json", "x.json")]
    public async Task Every_listed_export_writes_its_files(string format, string name)
    {
        Assert.Contains(format, (await Kg.RunAsync("export")).Screen, StringComparison.Ordinal);

        var result = await RunAsync($"export {format} {Path.Combine(_folder, name)} --json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.All(json.RootElement.GetProperty("files").EnumerateArray(), file => Assert.True(new FileInfo(file.GetString()!).Length > 0));
        Assert.True(json.RootElement.GetProperty("edges").GetInt32() > 0);
    }

    private async Task<KgOutcome> RunAsync(string command)
    {
        var result = await Kg.RunAsync([.. command.Split(' '), "--store", graph.Store]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }
}
