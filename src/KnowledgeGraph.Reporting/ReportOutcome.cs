using KnowledgeGraph.Reporting.Names;

namespace KnowledgeGraph.Reporting;

/// <summary>A report, or the names that kept it from being written: exactly one of the two.</summary>
public sealed record ReportOutcome<TReport>
    where TReport : class
{
    /// <summary>Null where a name could not be resolved.</summary>
    public TReport? Report { get; init; }

    /// <summary>Empty where there is a report.</summary>
    public IReadOnlyList<UnresolvedName> Unresolved { get; init; } = [];

    /// <summary>Whom a name was taken for, where that needs saying and there is no report that says it.</summary>
    public IReadOnlyList<NameChoice> Said { get; init; } = [];

    /// <summary>The same where any report will do.</summary>
    public ReportOutcome<Report> AsReport() => new() { Report = (object?)Report as Report, Unresolved = Unresolved };
}
