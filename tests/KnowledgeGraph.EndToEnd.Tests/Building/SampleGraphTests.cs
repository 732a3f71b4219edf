using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>The laws of building, on the samples, through the command line.</summary>
public sealed class SampleGraphTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Building_again_writes_nothing_and_says_so()
    {
        var graph = Graph("a");
        await graph.BuildAsync(Repository.Samples);
        var before = await graph.DigestAsync();

        var again = await graph.BuildAsync(Repository.Samples);

        Assert.Contains("nothing was written", again.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await graph.DigestAsync());
    }

    [Fact]
    public async Task Another_order_and_several_runs_give_the_same_graph()
    {
        var files = Repository.SampleInputs;
        var forward = Graph("forward");
        await forward.BuildAsync([.. files]);
        var backward = Graph("backward");
        await backward.BuildAsync([.. files.Reverse().Take(5)]);
        await backward.BuildAsync([.. files.Reverse().Skip(5)]);

        Assert.Equal(await forward.DigestAsync(), await backward.DigestAsync());
    }

    [Fact]
    public async Task A_retracted_article_leaves_the_graph_that_is_built_without_it()
    {
        var with = Graph("with");
        await with.BuildAsync(Repository.Samples);
        var retracted = await with.RunAsync("retract", "HTTPS://NationalWire.example/marlow-bay-terminal#top");
        Assert.Equal(0, retracted.ExitCode);

        var without = Graph("without");
        await without.BuildAsync([.. Repository.SampleInputs.Where(file => !file.EndsWith("2025-03-04-national-wire.md", StringComparison.Ordinal))]);

        Assert.Equal(await without.DigestAsync(), await with.DigestAsync());
    }

    [Fact]
    public async Task The_harbour_dispute_has_its_sides()
    {
        var graph = Graph("sides");
        await graph.BuildAsync(Repository.Samples);

        Assert.True(await HasAsync("OPPOSES", "Samuel Adeyemi", "Elena Varga"));
        Assert.True(await HasAsync("SUPPORTS", "Thomas Okafor", "Elena Varga"));
        Assert.True(await HasAsync("OPPOSES", "Viktor Hale", "David Kessler"));
        Assert.True(await HasAsync("SUPPORTS", "Anna Brandt", "David Kessler"));

        async Task<bool> HasAsync(string type, string from, string to) =>
            (await graph.QueryAsync("MATCH (a:Actor {name: $from})-[r]->(b:Actor {name: $to}) WHERE type(r) = $type RETURN 1", $"from={from}", $"to={to}", $"type={type}")).Count > 0;
    }

    private KgGraph Graph(string name) => new(_folder.Path, name);
}
