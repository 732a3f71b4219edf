using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.BoltServer;

/// <summary>
/// How the Bolt port behaves. Every limit has a default that suits one machine; what a client does past a limit ends with an error that
/// names the setting.
/// </summary>
public sealed class BoltOptions
{
    /// <summary>Whether the port is opened at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Where to listen: <c>address:port</c>, a port alone for the loopback address; port 0 takes a free one. Null: 127.0.0.1:7687, and no
    /// Bolt where that is taken.
    /// </summary>
    public string? Listen { get; set; }

    /// <summary>Lets every client change the graph. Otherwise only users added with <c>--write</c> may.</summary>
    public bool AllowWrite { get; set; }

    /// <summary>A file of users made by <c>kg users add</c>; null or missing: no users.</summary>
    public string? UsersFile { get; set; }

    /// <summary>One more user as <c>name/password</c>, who may write where <see cref="AllowWrite"/> says so.</summary>
    public string? Auth { get; set; }

    /// <summary>A certificate with its chain (PEM), or with its key (PFX). With one, the port speaks TLS only.</summary>
    public string? Certificate { get; set; }

    /// <summary>The key of a PEM <see cref="Certificate"/>; null where the certificate's file holds it.</summary>
    public string? CertificateKey { get; set; }

    /// <summary>The <c>host:port</c> that routing tables name where a client does not say how it reached us.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>
    /// Origins of web pages besides those of this machine that may open a WebSocket, such as <c>https://browser.example.org</c>.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1_000;

    /// <summary>
    /// The largest message in bytes after log-in (parameters are part of it); 64 KiB to 1 GiB. Before log-in it is 64 KiB.
    /// </summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxMessageBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Bytes of requests that all connections together may have waiting; 1 MiB to 16 GiB.</summary>
    [Range(1024 * 1024, 16L * 1024 * 1024 * 1024)]
    public long MaxInboundBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>The items that the lists and maps of one message may have together; 1,000 to 100,000,000.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxMessageItems { get; set; } = 2_000_000;

    /// <summary>Statements that run at a time; others wait. 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int MaxRunningStatements { get; set; } = Math.Max(8, 2 * Environment.ProcessorCount);

    /// <summary>How much memory one statement may hold, in MB; 16 to 65,536.</summary>
    [Range(16, 65_536)]
    public int QueryMegabytes { get; set; } = 256;

    /// <summary>Open transactions; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxTransactions { get; set; } = 500;

    /// <summary>Rows of a transaction's open results that are kept when a later statement of it writes; 0 to 10,000,000.</summary>
    [Range(0, 10_000_000)]
    public int MaxRowsKept { get; set; } = 100_000;

    /// <summary>The longest that a transaction may be open, idle or not; a client may ask for less. 1 second to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TransactionTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a writer waits for the one before it; 100 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan WriterWait { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>From the first byte to the log-in; 1 second to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LogonTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may stop in the middle of a message, or take nothing of an answer; 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
