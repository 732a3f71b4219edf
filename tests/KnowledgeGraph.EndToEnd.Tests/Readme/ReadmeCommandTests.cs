using System.Text.RegularExpressions;
using KnowledgeGraph.EndToEnd.Tests.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Readme;

/// <summary>Every command that the README shows, run in its order on the sample graph.</summary>
public sealed partial class ReadmeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_of_the_README_works_on_the_samples()
    {
        var built = await KgProcess.RunAsync(_folder.Path, "build", Repository.Samples);
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Most central actors", built.Output, StringComparison.Ordinal);
        var commands = File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("$ kg ", StringComparison.Ordinal)).Select(line => line["$ kg ".Length..]).ToList();
        Assert.True(commands.Count >= 10);

        foreach (var command in commands)
        {
            var result = await KgProcess.RunAsync(_folder.Path, [.. Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))]);
            Assert.True(result.ExitCode == 0, $"kg {command} ended with {result.ExitCode}:\n{result.Error}");
            Assert.NotEmpty(result.Output);
        }
    }

    [Fact]
    public async Task Every_command_has_help()
    {
        foreach (var command in (string[])["", "build", "extract", "query", "actors list", "actors show", "actors merge", "actors split", "report actor", "report relationship", "retract", "schema show", "schema apply", "stats", "validate", "serve"])
        {
            var result = await KgProcess.RunAsync(_folder.Path, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
