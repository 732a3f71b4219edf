using KnowledgeGraph.Hosting.Telemetry;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;

namespace KnowledgeGraph.Hosting.Intake;

/// <summary>The ingestion pipeline as the service uses it: one run at a time, counted, and a note for the analysis that something changed.</summary>
internal sealed class PipelineIntake(SchemaOnce schema, IngestionPipeline pipeline, ServiceMetrics metrics, ChangeSignal changes, TimeProvider clock) : IIntake, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IntakeReport> IngestAsync(IEnumerable<IngestionInput> entries, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await schema.EnsureAsync(cancellation);
            var start = clock.GetTimestamp();
            var run = await pipeline.RunAsync(entries, cancellation);
            var report = new IntakeReport(
                (int)(run.New + run.Updated),
                (int)run.Unchanged,
                (int)run.Statements,
                (int)run.Stances,
                [.. run.Quarantined.SelectMany(q => q.Problems.Select(p => new IntakeProblem(q.Origin.File, p.Line > 0 ? p.Line : q.Origin.Line, p.Field, p.Reason)))]);
            metrics.Record(report, clock.GetElapsedTime(start));
            if (run.WroteAnything) changes.Raise();
            return report;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
