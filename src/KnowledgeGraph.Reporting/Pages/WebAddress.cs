namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Which addresses from articles may become links: http and https, nothing that runs or reads local files.</summary>
internal static class WebAddress
{
    public static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
