using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.Embedded;

/// <summary>Where an embedded graph lives and how much memory it may take.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>The name of the graph's file within its folder.</summary>
    public const string FileName = "graph.db";

    /// <summary>The folder that holds <c>graph.db</c>; it is made where it is missing.</summary>
    [Required]
    public required string Folder { get; init; }

    /// <summary>How long a writer waits for a writer in another process before it gives up. Default 30 seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Who opens the graph to write, for people, such as <c>kg build (process 12)</c>: the folder is claimed for it, and no other that names itself gets it until this one is closed. Null, the default,
    /// claims nothing: readers, and writers that take turns transaction by transaction.
    /// </summary>
    public string? Writer { get; init; }

    /// <summary>How long a claimed folder is waited for. Default: not at all.</summary>
    public TimeSpan WriterWait { get; init; }

    /// <summary>Page cache of the writer in MB; each reader has an eighth of it. Default 64.</summary>
    [Range(1, 4096)]
    public int CacheMegabytes { get; init; } = 64;

    /// <summary>Decoded nodes, relationships and adjacency lists that a transaction keeps, each. Default 8,192.</summary>
    [Range(16, 10_000_000)]
    public int CachedRecords { get; init; } = 8_192;

    /// <summary>
    /// Memory for what is kept of the last commit that was read, for all its readers: adjacency and properties in the form that questions about the whole graph are fast on, in MB. Each part is
    /// made when it has been asked for often enough to pay for it. Default 256; 0 keeps nothing.
    /// </summary>
    [Range(0, 65_536)]
    public int SnapshotMegabytes { get; init; } = DefaultSnapshotMegabytes;

    internal const int DefaultSnapshotMegabytes = 256;

    /// <summary>The most the file may grow to, in MB; 0 (the default) is as far as the disk goes. A write beyond it fails as on a full disk.</summary>
    [Range(0, int.MaxValue)]
    public int MaxFileMegabytes { get; init; }
}
