using System.Globalization;
using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>The derived layer's figures in the stored graph.</summary>
internal static class AnalysisStore
{
    private const int BatchSize = 5_000;

    public static async Task<bool> HoldsAsync(ICypherConnection connection, AnalysisRun run, CancellationToken cancellation)
    {
        var find = new CypherStatement("MATCH (r:AnalysisRun {id: $id}) RETURN r.id AS id", new Dictionary<string,
            object?>
        { ["id"] = run.Id });
        return (await connection.RowsAsync(find, cancellation).ConfigureAwait(false)).Count > 0;
    }

    /// <summary>Replaces the former run and writes all figures, in one transaction.</summary>
    public static Task<bool> WriteAsync(
        ICypherConnection connection, AnalysisRun run, IReadOnlyDictionary<NetworkActor, ActorMetrics> metrics, DateTimeOffset at,
            CancellationToken cancellation)
        => connection.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
                await transaction.ExecuteAsync(new CypherStatement(ForgetText), cancellation).ConfigureAwait(false);
                await transaction.ExecuteAsync(new CypherStatement(ClearText), cancellation).ConfigureAwait(false);
                await transaction.ExecuteAsync(Record(run, at), cancellation).ConfigureAwait(false);
                foreach (var batch in metrics.Where(pair => pair.Value != pair.Key.Stored).Select(Row).Chunk(BatchSize))
                {
                    var set = new CypherStatement(SetText, new Dictionary<string, object?> { ["rows"] = batch });
                    await transaction.ExecuteAsync(set, cancellation).ConfigureAwait(false);
                }

                return true;
            },
            cancellation);

    private static object? Row(KeyValuePair<NetworkActor, ActorMetrics> pair)
    {
        var (actor, metrics) = pair;
        return new Dictionary<string, object?>
        {
            ["id"] = actor.Id,
            ["pageRank"] = metrics.PageRank,
            ["betweenness"] = metrics.Betweenness,
            ["component"] = metrics.Component,
            ["supportIn"] = metrics.Degree.SupportIn,
            ["supportOut"] = metrics.Degree.SupportOut,
            ["opposeIn"] = metrics.Degree.OpposeIn,
            ["opposeOut"] = metrics.Degree.OpposeOut,
        };
    }

    private static CypherStatement Record(AnalysisRun run, DateTimeOffset at) => new(RecordText, new Dictionary<string, object?>
    {
        ["id"] = run.Id,
        ["algorithm"] = run.Algorithm,
        ["parameters"] = run.Parameters,
        ["graphHash"] = run.GraphHash,
        ["seed"] = (long)run.Seed,
        ["at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    });

    // What kg analyze wrote has runs of its own.
    private const string ForgetText = """
        MATCH (r:AnalysisRun)
        WHERE NOT r.algorithm STARTS WITH 'kg analyze '
        DETACH DELETE r
        """;

    // Actors that a merge took out of the network keep no figures.
    private const string ClearText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NOT NULL AND a.pageRank IS NOT NULL
        REMOVE a.pageRank, a.betweenness, a.component, a.supportIn, a.supportOut, a.opposeIn, a.opposeOut
        """;

    private const string RecordText = """
        CREATE (:AnalysisRun {id: $id, algorithm: $algorithm, parameters: $parameters, graphHash: $graphHash, seed: $seed,
            at: datetime($at)})
        """;

    private const string SetText = """
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.id})
        SET a.pageRank = row.pageRank, a.betweenness = row.betweenness, a.component = row.component,
            a.supportIn = row.supportIn, a.supportOut = row.supportOut, a.opposeIn = row.opposeIn, a.opposeOut = row.opposeOut
        """;
}
