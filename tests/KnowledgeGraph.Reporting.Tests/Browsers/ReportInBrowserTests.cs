using KnowledgeGraph.BoltServer.Tests.Clients;

namespace KnowledgeGraph.Reporting.Tests.Browsers;

/// <summary>A report as a reader meets it, in headless Chromium. What is done and asserted stands in <c>tests/js/report.js</c>.</summary>
public sealed class ReportInBrowserTests(MadeStore store) : IClassFixture<MadeStore>
{
    [Fact]
    public async Task A_report_sorts_by_mouse_and_keyboard_unfolds_on_paper_and_asks_for_nothing()
    {
        Assert.SkipUnless(File.Exists(Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium"), "There is no Chromium: CHROMIUM names it, or /usr/bin/chromium.");
        var file = Path.Combine(Path.GetTempPath(), $"kg-report-{Guid.NewGuid():N}.html");
        try
        {
            var report = await store.Reports.LandscapeAsync(cancellationToken: TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file, ReportDocument.Render(report, ReportFormat.Html), TestContext.Current.CancellationToken);
            var (code, output) = await OutsideProgram.NodeAsync("report.js", file);
            Assert.True(code == 0, output);
            Assert.Equal(
                ["sorted by mouse", "sorted by keyboard", "unfolded on paper", "fits a phone", "reads without scripts", "asked for nothing"],
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
