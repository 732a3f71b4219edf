using KnowledgeGraph.Neo4j.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>One try of a transaction. Faults that the driver tries again pass through as they are; the connection translates them when it gives up.</summary>
internal sealed class Neo4jTransaction(IAsyncQueryRunner runner, string host) : ICypherTransaction
{
    // Setting a property takes the node's lock, and changes nothing where the value is there already. (Removing one that is not there takes no lock.)
    private const string TakeTurn = "MATCH (m:__Neo4jMigration {version: 'BASELINE'}) SET m.turn = true RETURN count(m) AS count";

    public async Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        cancellation.ThrowIfCancellationRequested();
        return await GuardAsync(
            async () =>
            {
                var result = await runner.RunAsync(statement.Text, DriverParameters.Of(statement.Parameters)).ConfigureAwait(false);
                return new Neo4jCursor(this, result, await result.KeysAsync().ConfigureAwait(false));
            }).ConfigureAwait(false);
    }

    public async Task TakeTurnAsync(CancellationToken cancellation = default)
    {
        var rows = await this.RowsAsync(new CypherStatement(TakeTurn), cancellation).ConfigureAwait(false);
        if (rows[0].Integer("count") == 0)
            throw new InvalidOperationException("The schema must be applied before anything is written: kg schema apply.");
    }

    public async Task<T> GuardAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception fault) when (!Neo4jFaults.IsPassing(fault) && Neo4jFaults.Translate(fault, host) is { } translated)
        {
            throw translated;
        }
    }
}
