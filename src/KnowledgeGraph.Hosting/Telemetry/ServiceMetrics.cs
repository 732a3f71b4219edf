using System.Diagnostics.Metrics;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Hosting.Journal;
using OpenTelemetry.Metrics;

namespace KnowledgeGraph.Hosting.Telemetry;

/// <summary>What the service counts, under the meter <c>KnowledgeGraph</c>.</summary>
public sealed class ServiceMetrics : IDisposable
{
    public const string MeterName = "KnowledgeGraph";

    internal const string DurationName = "kg.intake.duration";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _articles;
    private readonly Counter<long> _statements;
    private readonly Counter<long> _stances;
    private readonly Counter<long> _problems;
    private readonly Histogram<double> _duration;

    public ServiceMetrics(RequestJournal journal)
    {
        _articles = _meter.CreateCounter<long>("kg.articles", "{article}", "Articles taken in, by outcome.");
        _statements = _meter.CreateCounter<long>("kg.statements", "{statement}", "Statements written.");
        _stances = _meter.CreateCounter<long>("kg.stances", "{stance}", "Stances written.");
        _problems = _meter.CreateCounter<long>("kg.problems", "{problem}", "Problems of input that was refused.");
        _duration = _meter.CreateHistogram<double>(DurationName, "s", "Time to bring one batch into the store.");
        _meter.CreateObservableGauge("kg.journal.waiting", () => journal.Waiting, "{request}", "Accepted requests that are not in the store yet.");
    }

    /// <summary>In seconds. The default buckets are made for milliseconds.</summary>
    internal static ExplicitBucketHistogramConfiguration DurationBuckets { get; } = new() { Boundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    public void Record(IntakeReport report, TimeSpan duration)
    {
        _articles.Add(report.Written, new KeyValuePair<string, object?>("outcome", "written"));
        _articles.Add(report.Unchanged, new KeyValuePair<string, object?>("outcome", "unchanged"));
        _statements.Add(report.Statements);
        _stances.Add(report.Stances);
        _problems.Add(report.Problems.Count);
        _duration.Record(duration.TotalSeconds);
    }

    public void Dispose() => _meter.Dispose();
}
