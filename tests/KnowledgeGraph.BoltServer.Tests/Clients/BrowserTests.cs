using System.IO.Compression;
using KnowledgeGraph.Storage.Exporting;
using KnowledgeGraph.TestKit.Graphs;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.BoltServer.Tests.Clients;

/// <summary>Neo4j Browser in headless Chromium. What is done and asserted stands in <c>js/browser.js</c>.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-browser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_connects_shows_nodes_in_our_colours_expands_one_and_warns_of_a_misspelt_label()
    {
        var browser = Unpack();
        Assert.SkipUnless(File.Exists(Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium"), "There is no Chromium: CHROMIUM names it, or /usr/bin/chromium.");
        await File.WriteAllTextAsync(System.IO.Path.Combine(_folder, BrowserKit.StyleFile), BrowserKit.Style, TestContext.Current.CancellationToken);
        await using var port = await OpenPort.OpenAsync(options => options.AllowWrite = false);
        await HarbourGraph.LoadAsync(port.Store, TestContext.Current.CancellationToken);
        var (code, output) = await OutsideProgram.NodeAsync("browser.js", port.Address, browser, _folder);
        Assert.True(code == 0, output);
        Assert.Equal(["connected", "coloured", "expanded", "warned"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Unpack()
    {
        var jars = Neo4jServer.SharedFolder is { } shared ? Directory.GetFiles(System.IO.Path.Combine(shared, "lib"), "neo4j-browser-*.jar") : [];
        Assert.SkipUnless(jars.Length > 0, "There is no Neo4j Browser: ../shared/neo4j is not beside the repository.");
        ZipFile.ExtractToDirectory(jars[0], _folder);
        return System.IO.Path.Combine(_folder, "browser");
    }
}
