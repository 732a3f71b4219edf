using KnowledgeGraph.Hosting.Intake;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Inbox;

/// <summary>Looks through the inbox whenever the file system says that something changed, and at intervals, because that notice is sometimes lost. Does nothing where no inbox is set.</summary>
internal sealed class InboxService(IIntake intake, IOptions<ServeOptions> options, TimeProvider clock, ILogger<InboxFolder> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Inbox is not { } folder) return;
        // Half, so that a file that is quiet is taken by the next look and not the one after it.
        var inbox = new InboxFolder(folder, intake, clock, logger, options.Value.InboxInterval / 2);
        // Not disposed: a notice of the watcher may still be on its way when the loop has ended.
        var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size, EnableRaisingEvents = true };
        watcher.Created += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await inbox.RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogEvents.InboxFailed(logger, folder, exception);
            }
            using var pause = new CancellationTokenSource(options.Value.InboxInterval, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, stoppingToken);
            await changed.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (changed.CurrentCount > 0) await changed.WaitAsync(CancellationToken.None);
        }
    }
}
