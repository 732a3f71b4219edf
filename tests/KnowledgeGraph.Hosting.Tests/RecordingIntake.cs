using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Hosting.Tests;

/// <summary>Takes everything but what was rejected, and remembers it; can be told to fail.</summary>
internal sealed class RecordingIntake : IIntake
{
    public List<IngestionInput> Taken { get; } = [];

    public Exception? Failure { get; set; }

    public Task<IntakeReport> IngestAsync(IEnumerable<IngestionInput> entries, CancellationToken cancellation)
    {
        if (Failure is not null) return Task.FromException<IntakeReport>(Failure);
        var all = entries.ToList();
        Taken.AddRange(all.Where(entry => entry is not RejectedInput));
        return Task.FromResult(new IntakeReport(
            all.Count(entry => entry is not RejectedInput),
            0,
            0,
            0,
            [.. all.OfType<RejectedInput>().SelectMany(r => r.Problems.Select(p => new IntakeProblem(r.Origin.File, p.Line, p.Field, p.Reason)))]));
    }
}
