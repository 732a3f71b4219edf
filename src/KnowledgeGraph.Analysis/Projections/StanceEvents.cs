using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>All actors of a stored graph and all standing stances between them and toward topics, read in one transaction.</summary>
/// <param name="Actors">In ordinal order of their ids; those merged into another are left out.</param>
/// <param name="Events">Ordered by holder, target and statement, so that every projection gives the same bits.</param>
public sealed record StanceEvents(IReadOnlyList<NetworkActor> Actors, IReadOnlyList<StanceEvent> Events)
{
    public static Task<StanceEvents> ReadAsync(ICypherConnection connection, CancellationToken cancellationToken = default)
        => connection.ReadAsync(
            async transaction =>
            {
                var actors = (await transaction.RowsAsync(new CypherStatement(ActorsText), cancellationToken).ConfigureAwait(false))
                    .Select(Node).ToDictionary(actor => actor.Id, StringComparer.Ordinal);
                var topics = (await transaction.RowsAsync(new CypherStatement(TopicsText), cancellationToken).ConfigureAwait(false))
                    .Select(Node).ToDictionary(topic => topic.Id, StringComparer.Ordinal);
                var rows = await transaction.RowsAsync(new CypherStatement(StancesText), cancellationToken).ConfigureAwait(false);
                return new StanceEvents([.. actors.Values], WithoutCopies(rows, actors, topics));
            },
            cancellationToken);

    /// <summary>Of copies of one statement the original counts, else the ordinally first: as the derived layer has it.</summary>
    private static List<StanceEvent> WithoutCopies(
        IReadOnlyList<CypherRow> rows, Dictionary<string, NetworkActor> actors, Dictionary<string, NetworkActor> topics)
    {
        var known = rows.Where(row
            => actors.ContainsKey(row.Text("holder")) && (row.Truth("isTopic") ? topics : actors).ContainsKey(row.Text("target")));
        return [.. known
            .Where(row => row.Text("holder") != row.Text("target"))
            .GroupBy(row => (Holder: row.Text("holder"), Target: row.Text("target"), Original: row.Text("original")))
            .SelectMany(group => group
                .GroupBy(row => row.Text("statement"), StringComparer.Ordinal)
                .OrderBy(copy => copy.Key != group.Key.Original)
                .ThenBy(copy => copy.Key, StringComparer.Ordinal)
                .First())
            .OrderBy(row => row.Text("holder"), StringComparer.Ordinal)
            .ThenBy(row => row.Text("target"), StringComparer.Ordinal)
            .ThenBy(row => row.Text("stance"), StringComparer.Ordinal)
            .Select(row => Event(row, actors[row.Text("holder")], (row.Truth("isTopic") ? topics : actors)[row.Text("target")]))];
    }

    private static StanceEvent Event(CypherRow row, NetworkActor holder, NetworkActor target) =>
        new(holder, target, row.Text("statement"), row.Text("article"), row.Text("polarity"))
        {
            Topics = [.. ((IEnumerable<object?>?)row["topics"] ?? []).OfType<string>().Select(topic => topic.ToLowerInvariant())],
            Source = row.TextOrNull("source"),
            SourceName = row.TextOrNull("sourceName"),
            At = DateOnly.TryParseExact((row.TextOrNull("at") ?? "").AsSpan()[..Math.Min(10, (row.TextOrNull("at") ?? "").Length)],
                "yyyy-MM-dd", out var at) ? at : null,
            Modality = row.Text("modality"),
            Class = row.TextOrNull("class") ?? "POSITION",
            IsThroughOwner = row.TextOrNull("through") == "OWNER",
            IsSecondHand = row.Truth("secondHand"),
            Confidence = row.Number("confidence"),
            Score = row.Number("score") == 0 ? 1 : Math.Abs(row.Number("score")),
        };

    private static NetworkActor Node(CypherRow row)
        => new(row.Text("id"), row.TextOrNull("name") ?? row.Text("id"), row.TextOrNull("kind") ?? "Actor");

    private const string ActorsText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NULL
        RETURN a.id AS id, a.name AS name, head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]) AS kind
        ORDER BY id
        """;

    private const string TopicsText = "MATCH (t:Topic) RETURN t.id AS id, t.name AS name, 'Topic' AS kind ORDER BY id";

    private const string StancesText = """
        MATCH (h:Actor)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(x:Stance)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(b:Article)
        WHERE x.retractedAt IS NULL AND s.retractedAt IS NULL
        MATCH (x)-[:TOWARD]->(m)
        OPTIONAL MATCH (m)-[:REFERS_TO]->(t:Actor)
        OPTIONAL MATCH (b)-[:PUBLISHED_BY]->(o:Source)
        OPTIONAL MATCH (s)-[:DUPLICATE_OF]->(d:Statement)
        WITH h, x, s, b, m, t, o, d
        WHERE m:Topic OR t IS NOT NULL
        RETURN h.id AS holder, CASE WHEN m:Topic THEN m.id ELSE t.id END AS target, m:Topic AS isTopic, x.id AS stance, s.id AS statement,
            coalesce(d.id, s.id) AS original,
               b.id AS article, o.id AS source, o.name AS sourceName, toString(coalesce(s.statedAt, b.publishedAt)) AS at,
               [(s)-[:ABOUT]->(about:Topic) | coalesce(about.name, about.id)] AS topics,
               x.polarity AS polarity, coalesce(x.score, 1.0) AS score, coalesce(x.modality, 'ASSERTED') AS modality, x.class AS class,
                   x.through AS through,
               coalesce(x.secondHand, false) AS secondHand, coalesce(x.confidence, 1.0) AS confidence
        """;
}
