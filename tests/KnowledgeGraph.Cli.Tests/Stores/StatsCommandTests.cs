using KnowledgeGraph.Cli.Tests.Running;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli.Tests.Stores;

public sealed class StatsCommandTests(SampleGraph sample) : IClassFixture<SampleGraph>
{
    [Fact]
    public async Task What_an_older_version_found_is_told_with_what_to_do_and_doing_it_ends_it()
    {
        var store = sample.Copy();
        Assert.DoesNotContain("built again", (await Kg.RunAsync("stats", "--store", store)).Screen, StringComparison.Ordinal);
        await AgeAsync(store);

        var stats = await Kg.RunAsync("stats", "--store", store);
        Assert.Contains("Version 0 of kg-rules read 2 articles", OneLine(stats.Screen), StringComparison.Ordinal);
        Assert.Contains("2 have their text in the graph: kg query articles-of-version -p version=0", OneLine(stats.Screen), StringComparison.Ordinal);

        var articles = await Kg.RunAsync("query", "articles-of-version", "-p", "version=0", "-f", "jsonl", "--store", store);
        var file = Path.Combine(store, "again.jsonl");
        await File.WriteAllTextAsync(file, articles.Output, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Success, (await Kg.RunAsync("build", file, "--store", store)).ExitCode);
        var after = await Kg.RunAsync("stats", "--json", "--store", store);
        Assert.Contains($"\"version\":\"{ArticleExtractor.Version}\"", after.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\"version\":\"0\"", after.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_texts_were_not_kept_the_files_have_to_be_built_again()
    {
        var store = sample.Copy();
        await AgeAsync(store);
        await WriteAsync(store, "MATCH (t:ArticleText) DETACH DELETE t");

        var stats = OneLine((await Kg.RunAsync("stats", "--store", store)).Screen);
        Assert.Contains("2 do not: kg build the files that they came from.", stats, StringComparison.Ordinal);
        Assert.DoesNotContain("articles-of-version", stats, StringComparison.Ordinal);
    }

    private static Task AgeAsync(string store) => WriteAsync(store, "MATCH (r:ExtractionRun) SET r.version = '0' WITH count(*) AS runs MATCH (a:Article) SET a.recordHash = 'of version 0'");

    private static async Task WriteAsync(string store, string cypher) =>
        Assert.Equal(ExitCode.Success, (await Kg.RunAsync("query", "--write", cypher, "--store", store)).ExitCode);

    private static string OneLine(string screen) => string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
