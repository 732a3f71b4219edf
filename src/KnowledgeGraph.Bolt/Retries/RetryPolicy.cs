namespace KnowledgeGraph.Bolt;

/// <summary>
/// Runs a piece of work again after errors that may pass: waits 1 s, then twice as long each time, ±20 %, and gives up once
/// the time since the first try is over. The last error is thrown, with the earlier ones in <c>Data["earlier"]</c> as text.
/// </summary>
internal sealed class RetryPolicy(TimeSpan maxTime, TimeProvider clock, Func<double>? random = null)
{
    private const double Multiplier = 2;
    private const double Jitter = 0.2;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private readonly Func<double> random = random ?? Random.Shared.NextDouble;

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        var delay = FirstDelay;
        var earlier = new List<string>();
        while (true)
        {
            try
            {
                return await work(token);
            }
            catch (Neo4jException e) when (e.IsRetriable)
            {
                if (clock.GetElapsedTime(started) >= maxTime)
                {
                    if (earlier.Count > 0) e.Data["earlier"] = string.Join('\n', earlier);
                    throw;
                }

                earlier.Add($"{e.GetType().Name}: {e.Message}");
            }

            await Task.Delay(delay * (1 - Jitter + 2 * Jitter * random()), clock, token);
            delay *= Multiplier;
        }
    }
}
