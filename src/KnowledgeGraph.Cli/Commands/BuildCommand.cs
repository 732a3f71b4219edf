using System.CommandLine;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build</c>: the main job. Articles or extraction records in, a durable, analysed graph out, and a summary of what it says.</summary>
internal sealed class BuildCommand(CommandContext context)
{
    private readonly Argument<string[]> _inputs = SharedOptions.Inputs();
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<string?> _quarantine = new("--quarantine")
    {
        Description = "Where the reasons for refused input are written, a .error.json a file. [default: quarantine in the store's folder]",
        HelpName = "folder",
    };

    private readonly Option<bool> _noText = new("--no-text") { Description = "Do not keep the articles' texts in the graph (rights, privacy); kg validate then compares only the lengths of spans." };

    private readonly Option<string?> _topics = SharedOptions.Topics();

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read everything and say what would go in; nothing is written." };

    public Command Create()
    {
        var command = new Command(
            "build",
            "Build the graph from articles (text, Markdown, HTML, feeds, JSON, CSV) or extraction records (JSON Lines, CSV); what each file is shows from its content. The same input again writes nothing.")
        {
            _inputs, _store, _quarantine, _noText, _topics, _dryRun, _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(_inputs)!;
        // Before the store is made: a wrong path costs nothing.
        InputPaths.Files(paths);
        var codebook = CodebookOption.Read(parsed.GetValue(_topics));
        var setting = StoreSetting.Of(parsed.GetValue(_store));
        var isDry = parsed.GetValue(_dryRun);
        var (address, use) = isDry ? (AsItIs(setting), StoreUse.Read) : (setting, StoreUse.Create);
        await using var graph = await context.OpenGraphAsync(address, use, cancellation, services =>
            services.Configure<IngestionOptions>(options => (options.KeepText, options.DryRun) = (!parsed.GetValue(_noText), isDry)));
        if (!isDry) await graph.Get<SchemaMigrator>().ApplyAsync(cancellation);
        var coding = codebook is null || isDry ? null : await graph.Get<TopicCoding>().ApplyAsync(codebook, cancellation);

        using var standardInput = new SpooledInput(context.In);
        var progress = new BuildProgress(context.ErrorConsole);
        var (report, analysis) = await progress.RunAsync(async reporting =>
        {
            var inputs = reporting.Count(InputPaths.Open(paths, standardInput.Read));
            var ingested = await IngestAsync(graph.Get<IngestionPipeline>(), inputs, reporting, cancellation);
            if (isDry) return (ingested, null);
            reporting.Analysing();
            return (ingested, (AnalysisSummary?)await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellation));
        });

        var quarantine = parsed.GetValue(_quarantine) ?? (setting.Folder is { } folder ? Path.Combine(folder, "quarantine") : null);
        if (!isDry) QuarantineFiles.Write(quarantine, report.Quarantined);
        var store = isDry ? setting.Text : graph.Store.Description;
        if (parsed.GetValue(_json)) context.Out.WriteLine(JsonText.Of(new { store, dryRun = isDry, coding, report, analysis }));
        else if (analysis is null) new BuildSummary(context.Console, setting.Text).WriteDryRun(report);
        else new BuildSummary(context.Console, setting.Text).Write(report, coding, analysis, quarantine);
        return report.Quarantined.Count > 0 ? ExitCode.Quarantined : ExitCode.Success;
    }

    /// <summary>The store for looking only: where there is none yet, an empty one in memory.</summary>
    private static StoreAddress AsItIs(StoreAddress setting) =>
        setting.Folder is { } folder && !File.Exists(Path.Combine(folder, EmbeddedOptions.FileName))
        ? StoreAddress.Parse(EmbeddedStore.Memory)
        : setting;

    private static async Task<IngestionReport> IngestAsync(IngestionPipeline pipeline, IEnumerable<IngestionInput> inputs, BuildReporting reporting, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.RunAsync(inputs, reporting, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var (settled, refused) = (reporting.Last?.Settled ?? 0, reporting.Last?.Quarantined ?? 0);
            throw new CommandFailure(
                ExitCode.Cancelled,
                $"Stopped. {settled - refused:N0} articles of this run are in the graph{(refused > 0 ? $", {refused:N0} were refused" : "")}.",
                "Run the same command again to go on: what is in is not written again.");
        }
    }
}
