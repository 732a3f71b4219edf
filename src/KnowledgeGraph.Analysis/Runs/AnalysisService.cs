using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>
/// Measures the actors of a stored graph and writes the figures back as the derived layer, with the AnalysisRun that says how. A graph
/// whose actors and ties have not changed since is only read. Safe to run again after a crash: figures and AnalysisRun are written in one
/// transaction.
/// </summary>
public sealed class AnalysisService(TimeProvider? time = null)
{
    private static readonly string[] Steps = ["reading", "PageRank", "betweenness", "components", "writing", "balance"];

    public async Task<AnalysisSummary> RunAsync(
        ICypherConnection connection, AnalysisOptions? options = null, IProgress<AnalysisProgress>? progress = null,
            CancellationToken cancellation = default)
    {
        options ??= new AnalysisOptions();
        Next("reading");
        var network = await ActorNetwork.ReadAsync(connection, cancellation).ConfigureAwait(false);
        var run = AnalysisRun.Of(network, options);
        var written = !await AnalysisStore.HoldsAsync(connection, run, cancellation).ConfigureAwait(false)
            || network.Graph.Vertices.Any(actor => actor.Stored is null);
        var metrics = written
            ? NetworkMeasures.Of(network, options, Next, cancellation)
            : network.Graph.Vertices.ToDictionary(actor => actor, actor => actor.Stored!);
        if (written)
        {
            Next("writing");
            await AnalysisStore.WriteAsync(connection, run, metrics, (time ?? TimeProvider.System).GetUtcNow(), cancellation)
                .ConfigureAwait(false);
        }

        Next("balance");
        var balance = new StructuralBalanceAlgorithm<NetworkActor, StanceTie>(network.Graph, SignedWeight) { Keep = options.Top };
        balance.Compute(cancellation);
        progress?.Report(new AnalysisProgress("done", Steps.Length, Steps.Length));
        return Summary(network, metrics, balance, options) with { Written = written };

        void Next(string step) => progress?.Report(new AnalysisProgress(step, Array.IndexOf(Steps, step), Steps.Length));
    }

    private static AnalysisSummary Summary(
        ActorNetwork network, Dictionary<NetworkActor, ActorMetrics> metrics, StructuralBalanceAlgorithm<NetworkActor, StanceTie> balance,
            AnalysisOptions options)
        => new()
        {
            ActorCount = network.Graph.VertexCount,
            TieCount = network.Graph.EdgeCount,
            ComponentCount = metrics.Values.GroupBy(m => m.Component).Count(part => part.Skip(1).Any()),
            Written = false,
            BetweennessIsSampled = NetworkMeasures.IsSampled(network, options),
            MostCentral =
            [
                .. metrics.Where(pair => network.Graph.Degree(pair.Key) > 0)
                    .OrderByDescending(pair => pair.Value.PageRank)
                    .ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
                    .Take(options.Top)
                    .Select(pair => new CentralActor(pair.Key.Id, pair.Key.Name, pair.Key.Kind, pair.Value)),
            ],
            StrongestSupport = Strongest(network, TieSign.Support, options.Top),
            StrongestOpposition = Strongest(network, TieSign.Oppose, options.Top),
            BalancedTriangles = balance.Census.Balanced,
            UnbalancedTriangles = balance.Census.Unbalanced,
            StrongestUnbalanced = [.. balance.StrongestUnbalanced.Select(t
                => new TriangleSummary(t.A.Name, t.B.Name, t.C.Name, t.AB, t.BC, t.AC))],
        };

    private static IReadOnlyList<TieSummary> Strongest(ActorNetwork network, TieSign sign, int top) =>
    [
        .. network.Graph.Edges.Where(tie => tie.Sign == sign && tie.Source != tie.Target)
            .OrderByDescending(tie => tie.SourceCount)
            .ThenByDescending(tie => tie.StatementCount)
            .ThenByDescending(tie => tie.Weight)
            .ThenBy(tie => tie.Source.Id, StringComparer.Ordinal)
            .ThenBy(tie => tie.Target.Id, StringComparer.Ordinal)
            .Take(top)
            .Select(tie => new TieSummary(tie.Source.Name, sign, tie.Target.Name, tie.Weight, tie.StatementCount, tie.SourceCount)),
    ];

    private static double SignedWeight(StanceTie tie)
        => tie.Sign switch { TieSign.Support => tie.Weight, TieSign.Oppose => -tie.Weight, _ => 0 };
}
