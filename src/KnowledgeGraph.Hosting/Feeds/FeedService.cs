using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>Asks the feeds at the start and then at intervals. Does nothing where there are none.</summary>
internal sealed class FeedService(FeedCollector feeds, IOptions<ServeOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Feeds.Addresses.Count == 0) return;
        using var timer = new PeriodicTimer(options.Value.Feeds.Every, clock);
        do await feeds.RunOnceAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
