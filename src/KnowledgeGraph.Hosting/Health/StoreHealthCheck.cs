using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Hosting.Health;

/// <summary>Ready means that what the service promises can be done now: read the store, write it (and that it is the one that was opened), accept a request onto the disk, and that there is room.</summary>
internal sealed class StoreHealthCheck(ICypherConnection store, RequestJournal journal) : IHealthCheck
{
    /// <summary>Below it a commit may fail soon.</summary>
    private const long LeastFreeBytes = 64L << 20;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReadAsync(transaction => AskAsync(transaction, cancellationToken), cancellationToken);
            if (store is EmbeddedConnection { Graph: var graph }) await graph.ProbeAsync(cancellationToken);
            else await store.WriteAsync(transaction => AskAsync(transaction, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store cannot be read and written.", exception);
        }
        try
        {
            journal.Probe();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The journal cannot be written.", exception);
        }
        return journal.FreeBytes < LeastFreeBytes
            ? HealthCheckResult.Unhealthy($"Only {journal.FreeBytes >> 20} MB are free where requests are kept.")
            : HealthCheckResult.Healthy(store.Description);
    }

    private static async Task<CypherSummary> AskAsync(ICypherTransaction transaction, CancellationToken cancellationToken)
    {
        await using var cursor = await transaction.RunAsync(new CypherStatement("RETURN 1"), cancellationToken);
        return await cursor.ConsumeAsync(cancellationToken);
    }
}
