using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Analysis;

/// <summary>Refreshes the centralities after the graph has changed, at most once an interval.</summary>
internal sealed class AnalysisRefresh(ICypherConnection store, AnalysisService analysis, ChangeSignal changes, IOptions<ServeOptions> options, TimeProvider clock, ILogger<AnalysisRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await changes.WaitAsync(stoppingToken);
                await Task.Delay(options.Value.AnalysisInterval, clock, stoppingToken);
                await analysis.RunAsync(store, cancellation: stoppingToken);
                LogEvents.AnalysisRefreshed(logger);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogEvents.AnalysisFailed(logger, exception);
            }
        }
    }
}
