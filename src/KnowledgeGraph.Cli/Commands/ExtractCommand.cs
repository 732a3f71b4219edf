using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: articles to extraction records on standard output, one JSON line each, in the order of the input; nothing is stored.</summary>
internal sealed class ExtractCommand(CommandContext context)
{
    private readonly Argument<string[]> _inputs = SharedOptions.Inputs();

    public Command Create()
    {
        var command = new Command("extract", "Turn articles into extraction records (JSON Lines on standard output); nothing is stored.") { _inputs };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        var extraction = new InputExtraction((article, stop) => new(extractor.Extract(article, stop)));
        var refused = 0;
        var output = InputPaths.Open(parsed.GetValue(_inputs)!, () => context.In)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellation)
            .Select(input => Extract(extraction, input, cancellation));
        foreach (var (line, problems) in output)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line is not null) await context.Out.WriteAsync(line + "\n");
            foreach (var problem in problems) context.ErrorConsole.WriteLine(problem);
            if (line is null) refused++;
        }
        if (refused > 0) context.ErrorConsole.WriteLine(refused == 1 ? "1 input was refused." : $"{refused:N0} inputs were refused.");
        return refused > 0 ? ExitCode.Quarantined : ExitCode.Success;
    }

    private static (string? Line, IEnumerable<string> Problems) Extract(
        InputExtraction extraction, IngestionInput input, CancellationToken cancellation)
    {
        // The offline extractor has nothing to wait for, so that the task is done when it is given.
        var reading = extraction.ReadAsync(input, cancellation).AsTask().GetAwaiter().GetResult();
        var line = reading.Record is null ? null : ExtractionRecordJson.Write(reading.Record);
        return (line, Tell(input.Origin, [.. reading.Problems, .. reading.Warnings]));
    }

    private static IEnumerable<string> Tell(InputOrigin origin, IReadOnlyList<RecordProblem> problems) => problems.Select(problem =>
        $"{origin with { Line = problem.Line > 0 ? problem.Line : origin.Line }}: {problem.Field}: {problem.Reason}");
}
