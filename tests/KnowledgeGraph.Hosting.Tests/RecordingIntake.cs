using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;

namespace KnowledgeGraph.Hosting.Tests;

/// <summary>Takes everything but what was rejected, and remembers it; can be told to fail.</summary>
internal sealed class RecordingIntake : IIntake
{
    public List<IngestionInput> Taken { get; } = [];

    public Exception? Failure { get; set; }

    /// <summary>An article with this text makes the call fail, however often it is tried.</summary>
    public string? Poison { get; set; }

    /// <summary>Runs once the entries were read.</summary>
    public Action? BeforeTaking { get; set; }

    /// <summary>Told of every batch.</summary>
    public IntakeProblem? Refusal { get; set; }

    public Task<IntakeReport> IngestAsync(IEnumerable<IngestionInput> entries, CancellationToken cancellation)
    {
        if (Failure is not null) return Task.FromException<IntakeReport>(Failure);
        var all = entries.ToList();
        BeforeTaking?.Invoke();
        if (Poison is not null && all.OfType<ArticleInput>().Any(a => a.Article.Text == Poison)) return Task.FromException<IntakeReport>(new InvalidOperationException("poisoned"));
        Taken.AddRange(all.Where(entry => entry is not RejectedInput));
        return Task.FromResult(new IntakeReport(
            all.Count(entry => entry is not RejectedInput),
            0,
            0,
            0,
            [.. all.OfType<RejectedInput>().SelectMany(r => r.Problems.Select(p => new IntakeProblem(r.Origin.File, p.Line, p.Field, p.Reason))), .. Refusal is null ? [] : new[] { Refusal }]));
    }
}
