using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Storage.Connections;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg validate</c>: rebuilds the derived layer in memory and compares, and checks every span.</summary>
internal sealed class ValidateCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many findings are listed.", DefaultValueFactory = _ => 100 };

    public Command Create()
    {
        var command = new Command("validate", "Check the store's pages and indexes, rebuild the derived layer in memory, compare it with the graph, and check every span.") { _store, _limit, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellation);
        var limit = parsed.GetValue(_limit);
        // What the evidence says means nothing while pages are damaged: the store comes first.
        var report = StoreReport(graph.Store, limit) ?? await graph.Get<GraphValidation>().ValidateAsync(limit, cancellation);
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(report));
        else Print(report);
        return report.IsValid ? ExitCode.Success : ExitCode.Invalid;
    }

    /// <summary>The two-way check of an embedded store, or null where it finds nothing.</summary>
    private static ValidationReport? StoreReport(ICypherConnection store, int limit)
    {
        if (store is not EmbeddedConnection { Graph: var graph } || graph.Check() is not { Count: > 0 } findings) return null;
        return new ValidationReport([.. findings.Take(limit).Select(finding => new GraphFinding($"store.{finding.Where}", store.Description, finding.What))], findings.Count, 0, "", findings.Count > limit);
    }

    private static bool IsOfResolution(GraphFinding finding) =>
        finding.Rule.StartsWith("identity.", StringComparison.Ordinal) || finding.Rule.StartsWith("derived.", StringComparison.Ordinal);

    private void Print(ValidationReport report)
    {
        foreach (var finding in report.Findings) context.Console.WriteLine($"{finding.Rule}  {finding.Subject}  {finding.Detail}");
        if (report.Truncated) context.Console.WriteLine("… and more; --limit shows more of them.");
        if (report.Findings.Any(IsOfResolution))
            context.Console.WriteLine(
                "Names, topics and ties are not what this version makes of the articles. An earlier version built the graph, or somebody changed it by hand."
                + " kg stats says which articles an earlier version read and how to build them again.");
        if (report.PendingActors > 0)
            context.Console.WriteLine($"{report.PendingActors:N0} actors wait for their derived relationships (a run was cut off); the next kg build completes them.");
        context.Console.WriteLine(report.IsValid
            ? $"Valid: {report.Checked:N0} things checked, spans against the texts of {report.TextsCompared:N0} {(report.TextsCompared == 1 ? "article" : "articles")}. Digest {report.Digest}"
            : $"Not valid: {report.Findings.Count:N0}{(report.Truncated ? "+" : "")} findings in {report.Checked:N0} things checked.");
    }
}
