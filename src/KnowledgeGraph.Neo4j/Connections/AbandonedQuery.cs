namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>A read that its caller may stop waiting for: then the server is asked to end it, so that it does not hold a connection and memory until it is done.</summary>
internal sealed class AbandonedQuery(IDriver driver, string? database)
{
    private const string Terminate = """
        SHOW TRANSACTIONS YIELD transactionId AS id, metaData
        WHERE metaData.knowledgeGraphRead = $mark
        TERMINATE TRANSACTIONS id YIELD message
        RETURN count(*) AS count
        """;

    private readonly string _mark = Guid.NewGuid().ToString("N");

    public void Mark(TransactionConfigBuilder config) => config.WithMetadata(new Dictionary<string, object?> { ["knowledgeGraphRead"] = _mark });

    /// <summary>Goes on in the background; a server that cannot be told ends the transaction by its own time-outs.</summary>
    public void Abandon(Task running) => _ = Task.Run(async () =>
    {
        try
        {
            var session = driver.AsyncSession(config =>
            {
                if (database is not null) config.WithDatabase(database);
            });
            await using (session.ConfigureAwait(false))
            {
                var result = await session.RunAsync(Terminate, new Dictionary<string, object?> { ["mark"] = _mark }).ConfigureAwait(false);
                await result.ConsumeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is Neo4jException or ObjectDisposedException or IOException)
        {
            // Nobody waits for it any more.
        }

        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    });
}
