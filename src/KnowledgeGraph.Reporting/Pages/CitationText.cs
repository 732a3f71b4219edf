using System.Globalization;
using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>What a citation says besides its link: outlet, date, offsets.</summary>
internal static class CitationText
{
    public static IEnumerable<string> Rest(Citation citation)
    {
        if (citation.Outlet is { } outlet) yield return outlet;
        if (citation.PublishedAt is { } at) yield return at.Length > 10 ? at[..10] : at;
        if (citation.Start is { } start) yield return string.Create(CultureInfo.InvariantCulture, $"characters {start} to {citation.End}");
    }
}
