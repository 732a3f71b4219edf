using System.Text;

namespace KnowledgeGraph.Faults.Running;

/// <summary>A client that posts articles, and posts each again until it is told that it was accepted.</summary>
internal sealed class PostedArticles(IEnumerable<string> articles)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Queue<string> _left = new(articles);

    public int Left => _left.Count;

    /// <summary>How many posts were refused or not answered.</summary>
    public int Failed { get; private set; }

    /// <summary>Posts all that is left, one after another, until it is accepted or the token says to stop.</summary>
    public async Task SendAsync(HttpClient client, CancellationToken stop)
    {
        while (_left.Count > 0 && !stop.IsCancellationRequested)
        {
            try
            {
                using var body = new StringContent(_left.Peek(), Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync("/articles", body, stop);
                var status = (int)answer.StatusCode;
                if (status == 202)
                {
                    _left.Dequeue();
                    continue;
                }
                FaultRun.Check(status == 503, $"An article was answered with {status}: {await answer.Content.ReadAsStringAsync(stop)}");
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // Not told: it may have been accepted.
            }
            Failed++;
            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
