using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Analysis.Measures;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>Writes one measure's figures to the actors, each column a property of its name, with an AnalysisRun that says how they were
/// made; a former run of the measure is replaced.</summary>
public static class MeasureStore
{
    private const int BatchSize = 5_000;

    /// <summary>All in one transaction.</summary>
    /// <param name="parameters">The network and the filters, as JSON.</param>
    public static Task<bool> WriteAsync(
        ICypherConnection connection, string measure, string parameters, int seed, MeasureResult result, DateTimeOffset at,
            CancellationToken cancellationToken = default)
        => connection.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
                var run = new Dictionary<string, object?>
                {
                    ["id"] = "ar" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"kg analyze {measure}")))[..32],
                    ["algorithm"] = "kg analyze " + measure,
                    ["parameters"] = parameters,
                    ["seed"] = (long)seed,
                    ["at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                };
                await transaction.ExecuteAsync(new CypherStatement(RecordText, run), cancellationToken).ConfigureAwait(false);
                foreach (var batch in Rows(result).Chunk(BatchSize))
                {
                    var set = new CypherStatement(SetText, new Dictionary<string, object?> { ["rows"] = batch });
                    await transaction.ExecuteAsync(set, cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);

    /// <summary>A column of whole numbers only is written as INTEGER, as kg build writes counts and components.</summary>
    private static IEnumerable<object?> Rows(MeasureResult result)
    {
        var isWhole = result.Columns.Select((_, i) => result.Rows.All(row => row.Values[i] == Math.Floor(row.Values[i]))).ToArray();
        return result.Rows.Select(row => new Dictionary<string, object?>
        {
            ["id"] = row.Actor.Id,
            ["p"] = result.Columns.Select((name, i) => (name, value: isWhole[i] ? (object)(long)row.Values[i] : row.Values[i]))
                .ToDictionary(c => c.name, c => (object?)c.value),
        });
    }

    private const string RecordText = """
        MERGE (r:AnalysisRun {id: $id})
        SET r.algorithm = $algorithm, r.parameters = $parameters, r.seed = $seed, r.at = datetime($at)
        """;

    private const string SetText = """
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.id})
        SET a += row.p
        """;
}
