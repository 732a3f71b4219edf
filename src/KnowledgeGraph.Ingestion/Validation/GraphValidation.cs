using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>
/// Rebuilds in memory what is derived (actor-to-actor relationships, SAID, DUPLICATE_OF, names, resolution) and compares it with what is stored; checks that every span has the
/// length of its text and every part hangs where it should. Reads on one snapshot, writes nothing.
/// </summary>
public sealed class GraphValidation(ICypherConnection graph)
{
    /// <param name="limit">At most so many findings are listed.</param>
    public Task<ValidationReport> ValidateAsync(int limit = 1000, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}");
}
