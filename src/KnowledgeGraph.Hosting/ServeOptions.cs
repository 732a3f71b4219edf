using System.ComponentModel.DataAnnotations;
using KnowledgeGraph.BoltServer;
using KnowledgeGraph.Hosting.Feeds;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>How the service runs. Bound from the section <c>KnowledgeGraph</c>, environment variables and the command line; checked at start.</summary>
public sealed class ServeOptions
{
    public const string Section = "KnowledgeGraph";

    /// <summary>Where the graph lives: a folder, <c>memory:</c>, or a Neo4j address.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Store { get; set; } = "./kg-data";

    /// <summary>The folder that is watched for files; null watches none.</summary>
    public string? Inbox { get; set; }

    /// <summary>The codebook of topics that the graph is coded by (docs/topics.md); null leaves the graph's own.</summary>
    public string? Topics { get; set; }

    /// <summary>The feeds that are fetched; section <c>KnowledgeGraph:Feeds</c>. None by default.</summary>
    public FeedOptions Feeds { get; } = new();

    /// <summary>Where accepted requests wait until they are in the store; null is a folder beside the embedded store, else <c>./kg-state</c>.</summary>
    public string? StateFolder { get; set; }

    /// <summary>Where the HTTP API listens; port 0 takes a free one.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Url { get; set; } = "http://127.0.0.1:7080";

    /// <summary>Lets <see cref="Url"/> be an address that other machines reach.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>Host names that requests may name besides the loopback ones and that of <see cref="Url"/>.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Whether articles' texts are kept in the graph; see docs/adr/0014-texts-are-kept.md.</summary>
    public bool KeepText { get; set; } = true;

    /// <summary>The Bolt port of an embedded store; section <c>KnowledgeGraph:Bolt</c>.</summary>
    [ValidateObjectMembers]
    public BoltOptions Bolt { get; } = new();

    /// <summary>The largest request body in bytes; 64 KiB to 1 GiB.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public long MaxRequestBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many accepted requests may wait before new ones get 503; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxWaiting { get; set; } = 10_000;

    /// <summary>How often the inbox is looked through besides the file system's own notice; 100 ms to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan InboxInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Analysis is refreshed at most this often, and only after a change; 1 second to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AnalysisInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long <c>?wait=true</c> waits for the store before 202 is answered instead; 100 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many rows <c>POST /query</c> gives at most; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxRows { get; set; } = 10_000;

    /// <summary>How long <c>POST /query</c> may take; 100 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much memory one query may hold on the embedded engine, in MB; 16 to 65,536.</summary>
    [Range(16, 65_536)]
    public int QueryMegabytes { get; set; } = 256;

    /// <summary>How many queries run at once; 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int MaxQueries { get; set; } = 4;

    /// <summary>How long a query waits until fewer than <see cref="MaxQueries"/> run before 503 is answered; 0 to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan QueryWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest answer of <c>POST /query</c> in bytes; 64 KiB to 1 GiB.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;
}
