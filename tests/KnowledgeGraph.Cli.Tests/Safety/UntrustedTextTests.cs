using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Safety;

/// <summary>Text from strangers steers neither a terminal nor a spreadsheet.</summary>
public sealed class UntrustedTextTests
{
    private const string Steering = "\u001b]0;title\u0007\u001b[2J\u202Eabc\u2066";

    [Fact]
    public async Task Cells_headings_and_errors_are_shown_without_control_characters()
    {
        var shown = await Kg.RunAsync("query", $"RETURN '{Steering}' AS `{Steering}`", "--store", "memory:");
        var failed = await Kg.RunAsync("query", $"RETURN `{Steering}`", "--store", "memory:");

        Assert.Equal(0, shown.ExitCode);
        Assert.NotEqual(0, failed.ExitCode);
        foreach (var text in (string[])[shown.Screen, failed.Error])
        {
            Assert.Contains("abc", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, character => char.IsControl(character) && character is not '\n' and not '\r');
            Assert.DoesNotContain('\u202E', text);
            Assert.DoesNotContain('\u2066', text);
        }
    }

    [Fact]
    public async Task A_heading_that_a_spreadsheet_would_run_is_guarded_like_a_cell()
    {
        var rows = await Kg.RunAsync("query", "RETURN '=1+1' AS `=HYPERLINK(1)`", "--format", "csv", "--store", "memory:");

        Assert.Equal("'=HYPERLINK(1)\r\n'=1+1\r\n", rows.Output);
    }

    [Theory]
    [InlineData("bolt://neo4j:secret@localhost:7687")]
    [InlineData("http://neo4j:secret@localhost")]
    [InlineData("neo4j://localhost:7687?password=secret")]
    [InlineData("neo4j://localhost:7687/#secret")]
    [InlineData("http://localhost?password=secret")]
    public async Task A_password_in_an_address_is_neither_taken_nor_shown(string address)
    {
        var refused = await Kg.RunAsync("stats", "--store", address);

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.DoesNotContain("secret", refused.Error + refused.Screen + refused.Output, StringComparison.Ordinal);
    }
}
