using System.Diagnostics;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// An input to a checked extraction record, or why there is none: the one rule of what is taken and what is refused, whether it is stored
/// or only written out. Thread-safe as its extractor is.
/// </summary>
public sealed class InputExtraction(ArticleExtraction extract)
{
    /// <summary>Never throws on a bad input, nor where the extractor fails: that is a problem of the input.</summary>
    /// <param name="input">None that another entry superseded.</param>
    public async ValueTask<RecordReading> ReadAsync(IngestionInput input, CancellationToken cancellationToken)
    {
        try
        {
            return input switch
            {
                RejectedInput rejected => new RecordReading(null, rejected.Problems, []),
                RecordInput record => Check(input.Origin, record.Record, record.Warnings),
                ArticleInput article =>
                    Check(input.Origin, await extract(article.Article, cancellationToken).ConfigureAwait(false), article.Warnings),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new RecordReading(null, [new RecordProblem(input.Origin.Line, "$", $"the extractor failed: {exception.Message}")], []);
        }
    }

    private static RecordReading Check(InputOrigin origin, ExtractionRecord record, IReadOnlyList<RecordProblem>? warnings)
    {
        var reading = ExtractionRecordJson.Check(record, origin.Line);
        return reading with { Record = reading.Record is null ? null : record, Warnings = warnings ?? reading.Warnings };
    }
}
