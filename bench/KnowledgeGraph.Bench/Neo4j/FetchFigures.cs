using System.Diagnostics;
using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>Fetching rows by our Bolt client and by the official JavaScript driver. The nodes are those that <see cref="WriteFigures"/> left.</summary>
internal static class FetchFigures
{
    private const int Runs = 15;

    private static readonly (string Name, string Query)[] Fetches =
    [
        ("100,000 rows of three scalars", "UNWIND range(1, 100000) AS i RETURN i AS id, 'actor ' + toString(i) AS name, i * 0.5 AS weight"),
        ("100,000 rows of one integer", "UNWIND range(1, 100000) AS i RETURN i"),
        ("100,000 statement nodes", "MATCH (n:Statement) MATCH (:Topic) RETURN n LIMIT 100000"),
        ("100,000 rows of a statement's columns", """
            MATCH (n:Statement) MATCH (:Topic)
            RETURN n.id AS id, n.text AS text, n.quoteType AS quoteType, n.cue AS cue, n.startOffset AS startOffset, n.endOffset AS endOffset, n.recordedAt AS recordedAt, n.confidence AS confidence
            LIMIT 100000
            """),
        ("100,000 rows of a map", "UNWIND range(1, 100000) AS i RETURN {id: 'statement-' + toString(i), confidence: 0.5, at: i, text: 'somebody said something about somebody'} AS row"),
    ];

    public static async Task RunAsync(string uri, JavaScriptPeer peer)
    {
        await using var driver = GraphDatabase.Driver(uri, AuthTokens.Basic(Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j", Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? ""));
        foreach (var (name, query) in Fetches)
        {
            // Ours, theirs, ours, theirs: the server warms up for both alike.
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < 2; round++)
            {
                for (var run = 0; run < Runs; run++)
                {
                    await using var session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
                    var watch = Stopwatch.StartNew();
                    var cursor = await session.RunAsync(query);
                    var records = await cursor.ToListAsync();
                    ours.Add(watch.Elapsed.TotalMilliseconds);
                    if (records.Count != 100_000) throw new InvalidOperationException($"{records.Count} rows came.");
                }
                theirs.AddRange(await peer.RunAsync("fetch", $"{Runs}", query));
            }
            Neo4jFigures.Print(name, Median(ours), Median(theirs));
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
