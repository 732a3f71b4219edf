using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>What a page says about names and filters before anything else.</summary>
internal static class ScopeText
{
    public static IEnumerable<Block> Lead(Report report)
    {
        foreach (var name in report.Names) yield return new Remark(name.ToString());
        if (Filters(report.Scope) is { Count: > 0 } filters) yield return new Remark($"Only {Figures.List(filters)}.");
    }

    /// <summary>The options that make the same scope, each with a blank before it.</summary>
    public static string Options(ReportScope scope)
    {
        var options = new List<string>();
        if (scope.From is { } from) options.Add($" --from {from}");
        if (scope.To is { } to) options.Add($" --to {to}");
        options.AddRange(scope.Outlets.Select(outlet => $" --outlet {CommandLine.Quoted(outlet)}"));
        if (scope.MinSources > 1) options.Add($" --min-sources {scope.MinSources}");
        if (scope.MinConfidence > 0) options.Add($" --min-confidence {Figures.Short(scope.MinConfidence)}");
        if (scope.FirstHandOnly) options.Add(" --first-hand");
        return string.Concat(options);
    }

    private static List<string> Filters(ReportScope scope)
    {
        var filters = new List<string>();
        if (scope.From is not null || scope.To is not null)
            filters.Add($"what is dated {(scope.From is null ? "" : $"from {scope.From} ")}{(scope.To is null ? "" : $"to {scope.To}")}".TrimEnd());
        if (scope.Outlets.Count > 0) filters.Add($"what {Figures.List(scope.Outlets)} printed");
        if (scope.MinConfidence > 0) filters.Add($"stances of confidence {Figures.Short(scope.MinConfidence)} and more");
        if (scope.FirstHandOnly) filters.Add("what holders say themselves");
        if (scope.MinSources > 1) filters.Add($"relationships that {scope.MinSources} independent sources and more have");
        return filters;
    }
}
