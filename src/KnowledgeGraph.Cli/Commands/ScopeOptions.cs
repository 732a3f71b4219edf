using System.CommandLine;
using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The filters that reports and exports have in common.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "Only what is dated on this day or later (said, else published).", HelpName = "date" };
    private readonly Option<string?> _to = new("--to") { Description = "Only what is dated on this day or earlier.", HelpName = "date" };
    private readonly Option<string[]> _outlets = new("--outlet") { Description = "Only what this outlet printed, by name or domain. May be repeated.", HelpName = "outlet" };
    private readonly Option<int> _minSources = new("--min-sources") { Description = "Only relationships that at least so many independent sources have.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Only stances at least so sure, 0 to 1.",
        DefaultValueFactory = _ => 0
    };
    private readonly Option<bool> _firstHand = new("--first-hand") { Description = "Only what holders say themselves, nothing that others tell of them." };
    private readonly Option<int> _top = new("--top")
    {
        Description = "Rows a list shows at most; the rest is one line.",
        DefaultValueFactory = _ => new ReportScope().Top
    };

    /// <summary>Adds the filters, and <c>--top</c> where lists are shown.</summary>
    public void AddTo(Command command, bool withTop = true)
    {
        foreach (var option in new Option[] { _from, _to, _outlets, _minSources, _minConfidence, _firstHand }) command.Add(option);
        if (withTop) command.Add(_top);
    }

    /// <exception cref="CommandFailure">A value is out of its range.</exception>
    public ReportScope Read(ParseResult parsed)
    {
        try
        {
            return new ReportScope
            {
                From = parsed.GetValue(_from),
                To = parsed.GetValue(_to),
                Outlets = parsed.GetValue(_outlets) ?? [],
                MinSources = parsed.GetValue(_minSources),
                MinConfidence = parsed.GetValue(_minConfidence),
                FirstHandOnly = parsed.GetValue(_firstHand),
                Top = parsed.GetResult(_top) is null ? new ReportScope().Top : parsed.GetValue(_top),
            }.Checked();
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
    }
}
