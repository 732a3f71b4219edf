using System.Text.RegularExpressions;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.EndToEnd.Tests.Readme;

/// <summary>Every command that the README shows, run in its order on the sample graph.</summary>
public sealed partial class ReadmeCommandTests : IDisposable
{
    private const string Neo4jAddress = "neo4j://localhost:7687";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_of_the_README_works_on_the_samples()
    {
        var (server, _) = await SharedNeo4j.TakeAsync();
        await using var lease = server;
        var built = await KgProcess.RunAsync(_folder.Path, "build", Repository.Samples);
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Most central actors", built.Output, StringComparison.Ordinal);
        var commands = File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("$ kg ", StringComparison.Ordinal)).Select(line => line["$ kg ".Length..]).ToList();
        Assert.True(commands.Count >= 10);

        foreach (var command in commands)
        {
            // Without a server the commands that need one are left to the machines that have one.
            var needsServer = command.Contains(Neo4jAddress, StringComparison.Ordinal);
            if (needsServer && server is null) continue;
            var words = Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal));
            if (needsServer && server is not null)
            {
                words = words.Select(word => word == Neo4jAddress ? server.Uri : word == "samples" ? Repository.Samples : word);
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
        foreach (var command in (string[])["", "build", "extract", "query", "actors list", "actors show", "actors merge", "actors split", "report actor", "report relationship", "retract", "copy", "export neo4j-admin", "export browser", "schema show", "schema apply", "stats", "validate", "serve", "users add", "users list", "users remove"])
        {
            var result = await KgProcess.RunAsync(_folder.Path, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
