using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Names;

/// <summary>Finds the one topic that somebody means by an id, its code, its name or a part of it; case does not matter.</summary>
internal sealed class TopicLookup(ICypherTransaction transaction)
{
    public async Task<(NameCandidate? Topic, NameChoice? Said, UnresolvedName? Unresolved)> FindAsync(string asked,
        CancellationToken cancellationToken)
    {
        asked = asked.Trim();
        var rows = await transaction.RowsAsync(
            new CypherStatement(FindText, new Dictionary<string, object?> { ["asked"] = asked, ["lower"] = asked.ToLowerInvariant() }),
                cancellationToken).ConfigureAwait(false);
        var bearers = rows.Select(row => (new NameCandidate(row.Text("id"), row.Text("name"), "Topic", row.Integer("articles")),
            row.Integer("closeness"))).ToList();
        // A part of a name never beats the name itself.
        if (bearers.Exists(bearer => bearer.Item2 >= NameRanking.ByName)) bearers.RemoveAll(bearer => bearer.Item2 < NameRanking.ByName);
        var (taken, said, unresolved) = NameRanking.Choose(asked, bearers);
        return (taken, said, taken is null ? unresolved ?? new UnresolvedName(asked, UnresolvedReason.Unknown, []) : null);
    }

    private const string FindText = """
        MATCH (t:Topic)
        WITH t, CASE WHEN t.id = $asked OR t.code = $asked THEN 4 WHEN toLower(t.name) = $lower THEN 3 WHEN toLower(t.name) CONTAINS $lower THEN 1
        ELSE 0 END AS closeness
        WHERE closeness > 0
        RETURN t.id AS id, t.name AS name, closeness,
               COUNT { MATCH (t)<-[:BROADER*0..]-(:Topic)<-[:TOWARD]-(:Stance)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(article:Article)
               RETURN DISTINCT article } AS articles
        ORDER BY closeness DESC, articles DESC, id
        LIMIT 200
        """;
}
