using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>Keeps the journal empty; when the store fails, waits and tries again, ever longer up to half a minute.</summary>
internal sealed class JournalService(JournalWorker worker, TimeProvider clock, ILogger<JournalService> logger) : BackgroundService
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = TimeSpan.FromSeconds(1);
        string? told = null;
        worker.ReportWhatIsLeft();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await worker.RunOnceAsync(stoppingToken);
                delay = TimeSpan.FromSeconds(1);
                await worker.WaitForArrivalAsync(TimeSpan.FromSeconds(5), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The trace is worth reading once; after that the same failure is one line each time.
                LogEvents.JournalFailed(logger, delay, exception.Message, exception.Message == told ? null : exception);
                told = exception.Message;
                // Without the wait for an arrival: a store that is down would be asked as often as requests come.
                await Task.Delay(delay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            }
        }
    }
}
