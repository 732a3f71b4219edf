using System.Text.Json;
using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Actors;

public sealed class ActorsCommandTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Fact]
    public async Task List_finds_by_a_part_of_any_name()
    {
        using var json = JsonDocument.Parse((await Kg.RunAsync("actors", "list", "varga", "--json", "--store", graph.Store)).Output);
        Assert.Equal("Elena Varga", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("name").GetString());
        Assert.Contains("0 rows", (await Kg.RunAsync("actors", "list", "nobody", "--store", graph.Store)).Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Elena Varga")]
    [InlineData("Varga")]
    public async Task Show_takes_a_name_or_an_alias(string name)
    {
        var result = await Kg.RunAsync("actors", "show", name, "--store", graph.Store);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Elena Varga", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actors show Nobody")]
    [InlineData("actors merge Varga Nobody")]
    [InlineData("actors split Varga")]
    [InlineData("report actor Nobody")]
    [InlineData("report relationship Varga Nobody")]
    [InlineData("retract https://one.example/not-there")]
    [InlineData("retract article-0000")]
    public async Task What_is_not_there_has_an_exit_code_of_its_own_and_says_what_was_asked(string arguments)
    {
        var result = await Kg.RunAsync([.. arguments.Split(' '), "--store", graph.Store]);
        Assert.Equal(ExitCode.NotFound, result.ExitCode);
        Assert.Contains(arguments.Split(' ')[^1], result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output + result.Screen);
    }

    [Fact]
    public async Task Merge_and_split_undo_each_other()
    {
        var store = graph.Copy();
        var before = await StateAsync(store);

        var merged = await Kg.RunAsync("actors", "merge", "Elena Varga", "Thomas Okafor", "--reason", "a test", "--by", "me", "--store", store);
        Assert.True(merged.ExitCode == 0, merged.Error);
        Assert.NotEqual(before, await StateAsync(store));
        Assert.Contains("nothing was written", (await Kg.RunAsync("actors", "merge", "Elena Varga", "Thomas Okafor", "--store", store)).Screen, StringComparison.Ordinal);
        Assert.Contains("nothing was written", (await Kg.RunAsync("actors", "merge", "Thomas Okafor", "Elena Varga", "--store", store)).Screen, StringComparison.Ordinal);
        foreach (var command in (string[])["actors show", "report actor"])
        {
            var report = await Kg.RunAsync([.. command.Split(' '), "Thomas Okafor", "--store", store]);
            Assert.StartsWith("# Elena Varga", report.Output, StringComparison.Ordinal);
            Assert.Contains("Okafor", report.Output, StringComparison.Ordinal);
        }
        foreach (var query in (string[])["who-stands-where-on target", "who-said-what actor", "outlet-voices target"])
        {
            var (name, parameter) = (query.Split(' ')[0], query.Split(' ')[1]);
            var kept = await Kg.RunAsync("query", name, "-p", $"{parameter}=Elena Varga", "-f", "csv", "--store", store);
            Assert.Equal(kept.Output, (await Kg.RunAsync("query", name, "-p", $"{parameter}=Thomas Okafor", "-f", "csv", "--store", store)).Output);
        }
        Assert.Equal("by,why\r\nme,a test\r\n", (await Kg.RunAsync("query", "MATCH (j:Judgement) RETURN j.decidedBy AS by, j.reason AS why", "-f", "csv", "--store", store)).Output);

        var split = await Kg.RunAsync("actors", "split", "Thomas Okafor", "--store", store);
        Assert.True(split.ExitCode == 0, split.Error);
        Assert.Equal(before, await StateAsync(store));
    }

    [Fact]
    public async Task An_actor_merged_with_itself_by_another_name_writes_nothing()
    {
        var result = await Kg.RunAsync("actors", "merge", "Varga", "Elena Varga", "--store", graph.Copy());
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("nothing was written", result.Screen, StringComparison.Ordinal);
    }

    private static async Task<string> StateAsync(string store) =>
        (await Kg.RunAsync("query", "MATCH (a:Actor)-[r]->(b) RETURN a.name, a.mergedInto, a.aliases, type(r), coalesce(b.name, b.title, b.text) AS to ORDER BY a.name, type(r), to", "-f", "csv", "--store", store)).Output;
}
