using KnowledgeGraph.Cli.Output;

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
}
