using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Reports;

public sealed class TerminalWidthTests
{
    [Theory]
    [InlineData("72", 72)]
    [InlineData("60", 60)]
    [InlineData("5", 40)]
    [InlineData("", 160)]
    [InlineData(null, 160)]
    [InlineData("0", 160)]
    [InlineData("-3", 160)]
    [InlineData("wide", 160)]
    public void Columns_says_how_wide_tables_are(string? columns, int width) => Assert.Equal(width, TerminalWidth.Of(columns, 160));

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(85)]
    [InlineData(120)]
    public async Task Tables_fit_the_window_and_break_no_heading(int width)
    {
        var folder = Directory.CreateTempSubdirectory("kg-width-").FullName;
        var article = Path.Combine(folder, "a.txt");
        await File.WriteAllTextAsync(article, "Mayor Elena Varga supports Governor Thomas Okafor. Thomas Okafor opposes David Kessler.", TestContext.Current.CancellationToken);

        foreach (var arguments in new[] { new[] { "build", article, "--store", folder }, ["export"], ["stats", "--store", folder], ["analyze", "list"] })
        {
            var result = await Kg.RunAsync("", width, arguments);
            Assert.True(result.ExitCode == 0, result.Error);
            Assert.All(result.Screen.Split('\n').Where(line => line.Contains('│')), line => Assert.InRange(line.Length, 1, width));
            Assert.DoesNotContain("…", string.Concat(result.Screen.Split('\n').Where(line => line.Contains("PageRank", StringComparison.Ordinal))), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
