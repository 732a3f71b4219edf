using System.ComponentModel.DataAnnotations;

namespace KnowledgeGraph.Ingestion.Pipeline;

public sealed class IngestionOptions
{
    /// <summary>Articles extracted at the same time. Default: the machine's cores.</summary>
    [Range(1, 256)]
    public int ExtractionThreads { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// Articles written in one transaction, each all or nothing. Default 128: ids are hashes, so each part of an article changes another page
    /// of the embedded store's id index, and a larger transaction writes such a page once for several articles. The graph does not depend on
    /// it.
    /// </summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 128;

    /// <summary>
    /// Whether articles' texts are kept in the graph. Default true. Without them (for rights or privacy) statements keep their words, but <c>kg validate</c> can only compare the lengths of spans.
    /// </summary>
    public bool KeepText { get; set; } = true;

    /// <summary>Whether nothing is written, and the report says what would be. Default false.</summary>
    public bool DryRun { get; set; }

    /// <summary>Whether the derived layer is brought up to date at the end of the run. Default true; what is left out stays marked in the graph for the next derivation.</summary>
    public bool Derive { get; set; } = true;
}
