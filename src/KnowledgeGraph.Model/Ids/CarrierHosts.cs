using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// Hosts that carry what others publish: news aggregators, article databases and web archives, and the names that RFC 2606 reserves for examples.
/// Articles of several publishers share such a host, so that it tells nothing about who published them.
/// </summary>
internal static class CarrierHosts
{
    private static readonly FrozenSet<string> Hosts = FrozenSet.Create(
        StringComparer.Ordinal,
        "apple.news", "archive.is", "archive.org", "archive.ph", "archive.today", "bing.com", "ebscohost.com", "europresse.com", "factiva.com", "feedly.com",
        "flipboard.com", "gale.com", "genios.de", "google.com", "ground.news", "inoreader.com", "lexis.com", "lexisnexis.com", "msn.com", "newsbank.com",
        "newsbreak.com", "newspapers.com", "nexis.com", "nexisuni.com", "pressreader.com", "proquest.com", "smartnews.com", "wiso-net.de", "yahoo.com");

    private static readonly FrozenSet<string> Reserved =
        FrozenSet.Create(StringComparer.Ordinal, "example.com", "example.net", "example.org", "localhost");

    /// <param name="host">In lower case, without <c>www.</c>.</param>
    public static bool Contains(string host) => Reserved.Contains(host) || Hosts.Contains(Registered(host));

    /// <summary>The last two labels: all that the listed hosts are registered under.</summary>
    private static string Registered(string host)
    {
        var last = host.LastIndexOf('.');
        var before = last > 0 ? host.LastIndexOf('.', last - 1) : -1;
        return host[(before + 1)..];
    }
}
