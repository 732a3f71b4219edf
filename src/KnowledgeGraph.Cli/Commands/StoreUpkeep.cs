using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What follows every change of the evidence: the measures that rest on it are brought up to date.</summary>
internal static class StoreUpkeep
{
    public static Task AnalyseAsync(ICypherConnection store, CommandContext context, CancellationToken cancellation) =>
        new AnalysisService(context.Clock).RunAsync(store, cancellation: cancellation);
}
