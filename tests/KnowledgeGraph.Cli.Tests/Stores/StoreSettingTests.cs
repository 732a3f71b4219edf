using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Stores;

public sealed class StoreSettingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-setting-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("flag", "variable", "long", true, "flag")]
    [InlineData(null, "variable", "long", true, "variable")]
    [InlineData(" ", "variable", "long", true, "variable")]
    [InlineData(null, "", "long", true, "long")]
    [InlineData(null, null, null, true, "file")]
    [InlineData(null, null, null, false, "./kg-data")]
    public void The_flag_wins_over_the_environment_over_the_file_over_the_default(string? flag, string? variable, string? longer, bool file, string store)
    {
        if (file) File.WriteAllText(Path.Combine(_folder, "appsettings.json"), """{"KnowledgeGraph":{"Store":"file"}}""");
        var environment = new Dictionary<string, string?> { ["KG_STORE"] = variable, ["KnowledgeGraph__Store"] = longer };

        Assert.Equal(store, StoreSetting.Of(flag, name => environment.GetValueOrDefault(name), _folder));
    }

    [Fact]
    public void A_broken_settings_file_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), "{ nonsense");
        var failure = Assert.Throws<CommandFailure>(() => StoreSetting.Of(null, _ => null, _folder));
        Assert.Contains("appsettings.json", failure.Message, StringComparison.Ordinal);
        Assert.Equal("flag", StoreSetting.Of("flag", _ => null, _folder));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("validate")]
    [InlineData("query RETURN\t1")]
    [InlineData("actors list")]
    [InlineData("report actor X")]
    [InlineData("retract X")]
    public async Task A_store_that_is_not_there_is_not_made_by_asking(string arguments)
    {
        var store = Path.Combine(_folder, "missing");
        var result = await Kg.RunAsync([.. arguments.Split(' '), "--store", store]);

        Assert.Equal(ExitCode.StoreUnavailable, result.ExitCode);
        Assert.Contains("kg build", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(store));
    }

    [Theory]
    [InlineData("http://localhost:7474")]
    [InlineData("ftp://x")]
    public async Task An_address_of_an_unknown_kind_is_a_usage_error(string store)
    {
        var result = await Kg.RunAsync("stats", "--store", store);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("A store is a folder, memory:, or the address of a Neo4j server", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory:")]
    [InlineData("MEMORY:")]
    public async Task Memory_is_memory_in_any_case_and_leaves_no_folder(string store)
    {
        var article = Path.Combine(_folder, "a.txt");
        File.WriteAllText(article, "Ada Marlow praised Tom Brandt.");
        var result = await Kg.RunAsync("build", article, "--store", store);

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.False(Directory.Exists(store));
    }

    [Fact]
    public async Task A_file_that_is_no_graph_is_said_to_be_none()
    {
        File.WriteAllText(Path.Combine(_folder, Embedded.EmbeddedOptions.FileName), new string('x', 5000));
        var result = await Kg.RunAsync("stats", "--store", _folder);
        Assert.Equal(ExitCode.StoreUnavailable, result.ExitCode);
        Assert.Contains(_folder, result.Error.ReplaceLineEndings(""), StringComparison.Ordinal);
    }
}
