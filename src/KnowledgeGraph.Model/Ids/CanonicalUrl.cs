using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// The form of a web address that two links to one article share: https for http, lower-case host, no default port, no user, no fragment, no tracking parameters,
/// the others in order, no trailing slash. The path's case is kept, for it matters to servers.
/// </summary>
public static class CanonicalUrl
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "cmpid", "cmp", "ncid", "ocid", "smid", "sref",
        "partner", "ref", "ref_src", "ref_url", "referrer", "rss", "share", "spm", "taid", "_ga", "_gl", "__twitter_impression", "amp",
    };

    /// <summary>False for anything but an absolute http or https address with a host.</summary>
    public static bool TryNormalize(string? url, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        if (string.IsNullOrWhiteSpace(url) || url.Length > 8192 || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri))
            return false;
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return false;

        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        canonical = $"https://{host}{port}{uri.AbsolutePath.TrimEnd('/')}{QueryOf(uri)}";
        return true;
    }

    private static string QueryOf(Uri uri)
    {
        var kept = uri.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.AsSpan()))
            .Order(StringComparer.Ordinal);
        var query = string.Join('&', kept);
        return query.Length == 0 ? "" : "?" + query;
    }

    private static bool IsTracking(ReadOnlySpan<char> pair)
    {
        var end = pair.IndexOf('=');
        var name = (end < 0 ? pair : pair[..end]).ToString();
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
