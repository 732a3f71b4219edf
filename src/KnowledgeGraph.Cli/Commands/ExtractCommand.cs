using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
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
        var refused = 0;
        var output = InputPaths.Open(parsed.GetValue(_inputs)!, () => context.In)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellation)
            .Select(input => Extract(extractor, input, cancellation));
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

    private static (string? Line, IEnumerable<string> Problems) Extract(ArticleExtractor extractor, IngestionInput input, CancellationToken cancellation) => input switch
    {
        ArticleInput article => (ExtractionRecordJson.Write(extractor.Extract(article.Article, cancellation)), Tell(input, article.Warnings)),
        RecordInput record => (ExtractionRecordJson.Write(record.Record), Tell(input, record.Warnings)),
        RejectedInput rejected => (null, Tell(input, rejected.Problems)),
        _ => throw new InvalidOperationException($"Unknown input {input.GetType().Name}."),
    };

    private static IEnumerable<string> Tell(IngestionInput input, IReadOnlyList<RecordProblem>? problems) =>
        (problems ?? []).Select(problem => $"{input.Origin}: {problem.Field}: {problem.Reason}");
}
