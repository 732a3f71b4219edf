using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Building;

public sealed class CorrectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-correction-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_URL_again_with_another_text_counts_and_what_was_there_before_stays_readable_as_of_then()
    {
        await BuildAsync(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero), "Mayor Elena Varga endorsed Governor Thomas Okafor.");
        await BuildAsync(new DateTimeOffset(2025, 3, 5, 12, 0, 0, TimeSpan.Zero), "Mayor Elena Varga criticized Governor Thomas Okafor.");

        Assert.Equal(["SUPPORT,retracted"], await AsOfAsync("2025-03-03"));
        Assert.Equal(["OPPOSE,kept"], await AsOfAsync("2025-03-06"));
        var ties = await Kg.RunAsync("query", "MATCH (:Actor)-[r:SUPPORTS|OPPOSES]->(:Actor) RETURN type(r)", "--store", Store, "--format", "csv");
        Assert.Equal(["type(r)", "OPPOSES"], Lines(ties.Output));
    }

    private string Store => Path.Combine(_folder, "graph");

    private async Task BuildAsync(DateTimeOffset now, string text)
    {
        var file = Path.Combine(_folder, "in.jsonl");
        File.WriteAllText(file, $"{{\"url\":\"https://x.example/1\",\"publishedAt\":\"2025-03-01\",\"text\":\"{text}\"}}\n");
        Assert.Equal(ExitCode.Success, (await Kg.RunAtAsync(now, "build", file, "--store", Store)).ExitCode);
    }

    /// <summary>Polarity and what became of it, without the heading.</summary>
    private async Task<string[]> AsOfAsync(string date)
    {
        var rows = Lines((await Kg.RunAsync("query", "as-of", "--param", $"date={date}", "--store", Store, "--format", "csv")).Output);
        var columns = rows[0].Split(',');
        return [.. rows.Skip(1).Select(row => row.Split(',')).Select(row => $"{row[Array.IndexOf(columns, "polarity")]},{row[Array.IndexOf(columns, "since")]}")];
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
