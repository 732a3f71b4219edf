using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>Which feeds the service fetches, and how politely. Without an address nothing is ever fetched.</summary>
public sealed class FeedOptions
{
    /// <summary>RSS, Atom or JSON feeds, by http or https.</summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>How often each is asked; 1 minute to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Lets feeds, pages and redirections lead to this machine and to private networks.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>The least time between two requests to one host, unless its robots.txt asks for more; 0 to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest feed or page in bytes, unpacked; 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int LargestBytes { get; set; } = 8 * 1024 * 1024;
}
