using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Scope;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// The filters and the format of a report as query parameters, named as the options of <c>kg report</c>; <c>outlet</c> may be repeated.
/// </summary>
internal sealed record ReportRequest(
    [property: FromQuery(Name = "format")] string? Format = null,
    [property: FromQuery(Name = "from")] string? From = null,
    [property: FromQuery(Name = "to")] string? To = null,
    [property: FromQuery(Name = "outlet")] string[]? Outlets = null,
    [property: FromQuery(Name = "min-sources")] int? MinSources = null,
    [property: FromQuery(Name = "min-confidence")] double? MinConfidence = null,
    [property: FromQuery(Name = "first-hand")] bool? FirstHand = null,
    [property: FromQuery(Name = "top")] int? Top = null)
{
    /// <summary>HTML where none is asked for: who asks without one is a browser.</summary>
    /// <exception cref="ArgumentException">The format is none of the three.</exception>
    public ReportFormat ReadFormat() => Format?.ToLowerInvariant() switch
    {
        null or "html" => ReportFormat.Html,
        "md" => ReportFormat.Md,
        "json" => ReportFormat.Json,
        _ => throw new ArgumentException($"format is '{Format}'; it is html, md or json."),
    };

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public ReportScope Scope()
    {
        var all = new ReportScope();
        return new ReportScope
        {
            From = From,
            To = To,
            Outlets = Outlets ?? [],
            MinSources = MinSources ?? all.MinSources,
            MinConfidence = MinConfidence ?? all.MinConfidence,
            FirstHandOnly = FirstHand ?? false,
            Top = Top ?? all.Top,
        }.Checked();
    }
}
