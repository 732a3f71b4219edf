using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Actors and topics that the next derivation has to look at, gathered while a transaction writes and marked in the graph before it commits.</summary>
internal sealed class StaleMarks
{
    public HashSet<string> Actors { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Articles that may now be an edited copy of another, or no longer: settled before the transaction ends (<see cref="ArticleCopies"/>).
    /// </summary>
    public HashSet<string> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>Articles that have a statement in common, the later one first: what was linked in this transaction.</summary>
    public HashSet<(string Article, string Original)> Shared { get; } = [];

    public async Task WriteAsync(ICypherTransaction graph, CancellationToken cancellation)
    {
        await graph.QueueIdsAsync(NameCypher.MarkActors, Actors.Order(StringComparer.Ordinal), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(NameCypher.MarkTopics, Topics.Order(StringComparer.Ordinal), cancellation).ConfigureAwait(false);
    }
}
