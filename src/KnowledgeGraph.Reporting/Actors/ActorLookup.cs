using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Finds the one actor that somebody means by a name.</summary>
internal sealed class ActorLookup(ICypherTransaction transaction)
{
    private const int MostCandidates = 10;

    public async Task<(ActorFace? Actor, UnresolvedActor? Unresolved)> FindAsync(string asked, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["asked"] = asked.Trim(), ["limit"] = (long)MostCandidates };
        var asking = await transaction.RowsAsync(new CypherStatement(FindText, parameters), cancellation).ConfigureAwait(false);
        var closeness = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in asking)
        {
            var root = await RootAsync(row, cancellation).ConfigureAwait(false);
            closeness[root] = Math.Max(closeness.GetValueOrDefault(root), row.Integer("closeness"));
        }

        var closest = closeness.Where(pair => pair.Value == closeness.Values.Max()).Select(pair => (object?)pair.Key).ToList();
        var best = await transaction.RowsAsync(
            new CypherStatement(CandidatesText, new Dictionary<string, object?> { ["ids"] = closest, ["limit"] = (long)MostCandidates }), cancellation).ConfigureAwait(false);
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

    /// <summary>Who was merged into another leads to that one, and so on.</summary>
    private async Task<string> RootAsync(CypherRow row, CancellationToken cancellation)
    {
        var (id, into) = (row.Text("id"), row.TextOrNull("mergedInto"));
        for (var seen = new HashSet<string>(StringComparer.Ordinal); into is not null && seen.Add(id);)
        {
            var next = await transaction.RowsAsync(new CypherStatement(IntoText, new Dictionary<string, object?> { ["id"] = into }), cancellation).ConfigureAwait(false);
            if (next.Count == 0) break;
            (id, into) = (into, next[0].TextOrNull("mergedInto"));
        }
        return id;
    }

    // closeness: 3 the id, 2 the name, 1 an alias.
    private const string FindText = """
        MATCH (asked:Actor)
        WITH asked, CASE
            WHEN asked.id = $asked THEN 3
            WHEN toLower(asked.name) = toLower($asked) THEN 2
            WHEN any(alias IN asked.aliases WHERE toLower(alias) = toLower($asked)) THEN 1
            ELSE 0 END AS closeness
        WHERE closeness > 0
        RETURN asked.id AS id, asked.mergedInto AS mergedInto, closeness
        ORDER BY closeness DESC, id
        """;

    private const string IntoText = "MATCH (a:Actor {id: $id}) RETURN a.mergedInto AS mergedInto";

    private const string CandidatesText = """
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})
        RETURN a.id AS id, coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
               COUNT { MATCH (a)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles
        ORDER BY articles DESC, id
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
