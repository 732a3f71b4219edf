using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Hosting.Health;

/// <summary>Ready means that the store answers a query.</summary>
internal sealed class StoreHealthCheck(ICypherConnection store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReadAsync(
                async transaction =>
                {
                    await using var cursor = await transaction.RunAsync(new CypherStatement("RETURN 1"), cancellationToken);
                    return await cursor.ConsumeAsync(cancellationToken);
                },
                cancellationToken);
            return HealthCheckResult.Healthy(store.Description);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", exception);
        }
    }
}
