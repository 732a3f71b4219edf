using System.CommandLine;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Scope;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// What every command that writes a report does: scope, format, file, and code 5 where a name leads to nobody or to several.
/// </summary>
internal sealed class ReportOutput(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<ReportFormat?> _format = new("--format",
        "-f")
    {
        Description = "md, html (one self-contained page with pictures) or json. [default: by --out's ending, else md]",
        HelpName = "md|html|json"
    };
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _out = new("--out", "--output",
        "-o")
    { Description = "Write to this file instead of standard output.", HelpName = "file" };
    private readonly ScopeOptions _scope = new();

    public Command Add(Command command, Func<ReportService, ParseResult, ReportScope, CancellationToken, Task<ReportOutcome<Report>>> read)
    {
        foreach (var option in new Option[] { _format, _out, _json }) command.Add(option);
        _scope.AddTo(command);
        command.Add(_store);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, read, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed,
        Func<ReportService, ParseResult, ReportScope, CancellationToken, Task<ReportOutcome<Report>>> read,
        CancellationToken cancellationToken)
    {
        var scope = _scope.Read(parsed);
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellationToken);
        ReportOutcome<Report> outcome;
        try
        {
            outcome = await read(graph.Get<ReportService>(), parsed, scope, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }

        if (outcome.Report is not { } report) throw new CommandFailure(ExitCode.NotFound, ReportDocument.Render(outcome.Unresolved)
            .TrimEnd());
        var text = ReportDocument.Render(report, Format(parsed));
        if (parsed.GetValue(_out) is not { } file)
        {
            await context.Out.WriteAsync(text);
            return ExitCode.Success;
        }

        await File.WriteAllTextAsync(file, text, cancellationToken);
        foreach (var name in report.Names) context.ErrorConsole.WriteLine(name.ToString());
        context.Console.WriteLine($"Wrote {file}.");
        return ExitCode.Success;
    }

    private ReportFormat Format(ParseResult parsed)
    {
        if (parsed.GetValue(_format) is { } format) return format;
        if (parsed.GetValue(_json)) return ReportFormat.Json;
        return Path.GetExtension(parsed.GetValue(_out))?.ToLowerInvariant() switch
        {
            ".html" or ".htm" => ReportFormat.Html,
            ".json" => ReportFormat.Json,
            _ => ReportFormat.Md,
        };
    }
}
