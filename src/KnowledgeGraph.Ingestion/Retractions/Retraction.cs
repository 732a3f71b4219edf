using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Retractions;

/// <summary>
/// Takes an article and all that rests on it out of the graph, which is then equal, node for node and count for count, to one built without it. Thread-safe.
/// </summary>
public sealed class Retraction(ICypherConnection graph, TimeProvider time)
{
    /// <param name="article">The article's id, or its URL in any form that means the same page.</param>
    public Task<RetractionReport> RetractAsync(string article, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");
}
