using System.Text.RegularExpressions;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Processes;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.EndToEnd.Tests.Readme;

/// <summary>Every command that the README, the tutorial and the page on curation show, run in its order on the sample graph.</summary>
public sealed partial class ReadmeCommandTests : IDisposable
{
    private const string Neo4jAddress = "neo4j://localhost:7687";

    private static readonly string[] Commands =
    [
        "", "build", "extract", "query", "actors list", "actors show", "actors suggest", "actors merge", "actors split", "actors different", "actors rename", "actors kind", "actors hide",
        "actors move-alias", "judgements list", "judgements undo", "judgements export", "judgements import", "report actor", "report relationship",
        "report topic", "report landscape", "report changes", "explain", "retract", "copy", "export", "export graphml", "export gexf",
        "export csv", "export ucinet", "export cypher", "export json", "export neo4j-admin", "export browser", "schema show", "schema apply",
        "stats", "validate", "serve", "users add", "users list", "users remove",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("README.md", 10)]
    [InlineData("docs/tutorial.md", 15)]
    [InlineData("docs/topics.md", 7)]
    [InlineData("docs/curation.md", 15)]
    public async Task Every_command_that_a_page_shows_works_on_the_samples(string page, int atLeast)
    {
        var (server, _) = await SharedNeo4j.TakeAsync();
        await using var lease = server;
        var built = await KgProcess.RunAsync(_folder.Path, "build", Repository.Samples);
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Most central actors", built.Output, StringComparison.Ordinal);
        var commands = File.ReadLines(Path.Combine(Repository.Root, page)).Where(line => line.StartsWith("$ kg ", StringComparison.Ordinal)).Select(line => line["$ kg ".Length..]).ToList();
        Assert.True(commands.Count >= atLeast);

        foreach (var command in commands)
        {
            // Without a server the commands that need one are left to the machines that have one.
            var needsServer = command.Contains(Neo4jAddress, StringComparison.Ordinal);
            if (needsServer && server is null) continue;
            var words = Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))
                .Select(word => word == "samples" || word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word);
            if (needsServer && server is not null)
            {
                words = words.Select(word => word == Neo4jAddress ? server.Uri : word);
                await using var graph = server.Open();
                await SharedNeo4j.WipeAsync(graph);
            }
            Dictionary<string, string?> user = server is null ? [] : new() { ["NEO4J_USER"] = server.Options.User, ["NEO4J_PASSWORD"] = server.Options.Password };
            using var kg = KgProcess.StartWith(user, _folder.Path, [.. words]);
            var result = await kg.WaitAsync();
            Assert.True(result.ExitCode == 0, $"kg {command} ended with {result.ExitCode}:\n{result.Error}");
            Assert.NotEmpty(result.Output);
        }
    }

    [Fact]
    public async Task Every_command_has_help()
    {
        foreach (var command in Commands)
        {
            var result = await KgProcess.RunAsync(_folder.Path, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
