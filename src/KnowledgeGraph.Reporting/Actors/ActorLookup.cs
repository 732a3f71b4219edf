using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Finds the one actor that somebody means by a name.</summary>
internal sealed class ActorLookup(ICypherTransaction transaction)
{
    private const int MostCandidates = 10;

    public async Task<(ActorFace? Actor, UnresolvedActor? Unresolved)> FindAsync(string asked, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["asked"] = asked.Trim(), ["limit"] = (long)MostCandidates };
        var rows = await transaction.RowsAsync(new CypherStatement(FindText, parameters), cancellation).ConfigureAwait(false);
        var best = rows.Where(row => row.Integer("closeness") == rows[0].Integer("closeness")).ToList();
        if (best.Count == 1)
            return (await FaceAsync(best[0].Text("id"), cancellation).ConfigureAwait(false), null);
        if (best.Count > 1)
            return (null, new UnresolvedActor(asked, UnresolvedReason.Ambiguous, [.. best.Select(Candidate)]));
        var near = await transaction.RowsAsync(new CypherStatement(NearText, parameters), cancellation).ConfigureAwait(false);
        return (null, new UnresolvedActor(asked, UnresolvedReason.Unknown, [.. near.Select(Candidate)]));
    }

    private async Task<ActorFace> FaceAsync(string id, CancellationToken cancellation)
    {
        var row = (await transaction.RowsAsync(new CypherStatement(FaceText, new Dictionary<string, object?> { ["id"] = id }), cancellation).ConfigureAwait(false))[0];
        return new ActorFace(id, row.Text("name"), row.Text("kind"))
        {
            Aliases = [.. row.Texts("aliases").Where(alias => alias != row.Text("name")).Distinct().Order(StringComparer.Ordinal)],
            Roles = row.Texts("roles"),
        };
    }

    private static ActorCandidate Candidate(CypherRow row) => new(row.Text("id"), row.Text("name"), row.Text("kind"), row.Integer("articles"));

    // closeness: 3 the id, 2 the name, 1 an alias. Who was merged into another leads to that one.
    private const string FindText = """
        MATCH (asked:Actor)
        WITH asked, CASE
            WHEN asked.id = $asked THEN 3
            WHEN toLower(asked.name) = toLower($asked) THEN 2
            WHEN any(alias IN asked.aliases WHERE toLower(alias) = toLower($asked)) THEN 1
            ELSE 0 END AS closeness
        WHERE closeness > 0
        OPTIONAL MATCH (root:Actor {id: asked.mergedInto})
        WITH coalesce(root, asked) AS a, max(closeness) AS closeness
        RETURN a.id AS id, coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
               COUNT { MATCH (a)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles, closeness
        ORDER BY closeness DESC, articles DESC, id
        LIMIT $limit
        """;

    private const string NearText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NULL
          AND (any(name IN [a.name] + a.aliases WHERE toLower(name) CONTAINS toLower($asked))
               OR any(word IN split(toLower($asked), ' ') WHERE size(word) > 3 AND toLower(a.name) CONTAINS word))
        RETURN a.id AS id, coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
               COUNT { MATCH (a)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles
        ORDER BY articles DESC, id
        LIMIT $limit
        """;

    private const string FaceText = """
        MATCH (a:Actor {id: $id})
        RETURN coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind, coalesce(a.aliases, []) AS aliases,
               coalesce(a.roles, []) AS roles
        """;
}
