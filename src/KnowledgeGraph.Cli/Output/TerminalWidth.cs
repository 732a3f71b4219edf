using System.Globalization;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How many columns tables may take: <c>COLUMNS</c> where it is set, else the window, else 160 for a file or a pipe.</summary>
internal static class TerminalWidth
{
    private const int WithoutWindow = 160;

    /// <summary>Narrower tables would be slivers.</summary>
    private const int Narrowest = 40;

    public static void Fit(IAnsiConsole console, bool isRedirected) =>
        console.Profile.Width = Of(Environment.GetEnvironmentVariable("COLUMNS"), isRedirected ? WithoutWindow : console.Profile.Width);

    /// <param name="columns">The value of <c>COLUMNS</c>; what is no whole number above 0 counts as not set.</param>
    public static int Of(string? columns, int otherwise) =>
        int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 ? Math.Max(width, Narrowest) : otherwise;
}
