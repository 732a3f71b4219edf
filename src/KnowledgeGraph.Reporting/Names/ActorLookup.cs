using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Names;

/// <summary>Finds the one actor that somebody means by an id, a name, an alias or a surname; case and diacritics do not matter.</summary>
internal sealed class ActorLookup(ICypherTransaction transaction)
{
    public async Task<(ActorFace? Actor, NameChoice? Said, UnresolvedName? Unresolved)> FindAsync(string asked,
        CancellationToken cancellationToken)
    {
        asked = asked.Trim();
        var closeness = await BearersAsync(asked, cancellationToken).ConfigureAwait(false);
        var candidates = await RowsAsync(CandidatesText, new() { ["ids"] = closeness.Keys.Select(id => (object?)id).ToList() },
            cancellationToken).ConfigureAwait(false);
        var (taken, said, unresolved) = NameRanking.Choose(asked,
            [.. candidates.Select(row => (Candidate(row), closeness[row.Text("id")]))]);
        if (taken is not null) return (await FaceAsync(taken.Id, cancellationToken).ConfigureAwait(false), said, null);
        if (unresolved is not null) return (null, null, unresolved);
        var near = await RowsAsync(NearText, new() { ["asked"] = asked, ["limit"] = (long)NameRanking.MostCandidates }, cancellationToken)
            .ConfigureAwait(false);
        return (null, null, new UnresolvedName(asked, UnresolvedReason.Unknown, [.. near.Select(Candidate)]));
    }

    /// <summary>Ids with how near the name comes; whoever was merged into another counts as that one.</summary>
    private async Task<Dictionary<string, long>> BearersAsync(string asked, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["asked"] = asked,
            ["lower"] = asked.ToLowerInvariant(),
            ["plain"] = Diacritics.Strip(asked).ToLowerInvariant(),
            ["last"] = " " + asked.ToLowerInvariant(),
        };
        var closeness = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in await RowsAsync(FindText, parameters, cancellationToken).ConfigureAwait(false))
        {
            var root = await RootAsync(row, cancellationToken).ConfigureAwait(false);
            closeness[root] = Math.Max(closeness.GetValueOrDefault(root), row.Integer("closeness"));
        }

        return closeness;
    }

    private async Task<ActorFace> FaceAsync(string id, CancellationToken cancellationToken)
    {
        var row = (await RowsAsync(FaceText, new() { ["id"] = id }, cancellationToken).ConfigureAwait(false))[0];
        return new ActorFace(id, row.Text("name"), row.Text("kind"))
        {
            Aliases = [.. row.Texts("aliases").Where(alias => alias != row.Text("name")).Distinct().Order(StringComparer.Ordinal)],
            Roles = row.Texts("roles"),
        };
    }

    private static NameCandidate Candidate(CypherRow row)
        => new(row.Text("id"), row.Text("name"), row.Text("kind"), row.Integer("articles"));

    private async Task<string> RootAsync(CypherRow row, CancellationToken cancellationToken)
    {
        var (id, into) = (row.Text("id"), row.TextOrNull("mergedInto"));
        for (var seen = new HashSet<string>(StringComparer.Ordinal); into is not null && seen.Add(id);)
        {
            var next = await RowsAsync(IntoText, new() { ["id"] = into }, cancellationToken).ConfigureAwait(false);
            if (next.Count == 0) break;
            (id, into) = (into, next[0].TextOrNull("mergedInto"));
        }

        return id;
    }

    private Task<IReadOnlyList<CypherRow>> RowsAsync(string text, Dictionary<string, object?> parameters,
        CancellationToken cancellationToken)
        => transaction.RowsAsync(new CypherStatement(text, parameters), cancellationToken);

    private const string FindText = """
        MATCH (asked:Actor)
        WITH asked, CASE
            WHEN asked.id = $asked THEN 4
            WHEN toLower(asked.name) = $lower OR asked.normalizedName = $plain THEN 3
            WHEN any(alias IN coalesce(asked.aliases, []) WHERE toLower(alias) = $lower) THEN 2
            WHEN toLower(asked.name) ENDS WITH $last THEN 1
            ELSE 0 END AS closeness
        WHERE closeness > 0
        RETURN asked.id AS id, asked.mergedInto AS mergedInto, closeness
        ORDER BY closeness DESC, id
        """;

    private const string IntoText = "MATCH (a:Actor {id: $id}) RETURN a.mergedInto AS mergedInto";

    private const string Columns = """

        RETURN a.id AS id, coalesce(a.name, a.id) AS name,
        coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
               COUNT { MATCH (a)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles
        """;

    private const string CandidatesText = "UNWIND $ids AS id MATCH (a:Actor {id: id})" + Columns;

    private const string NearText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NULL
          AND (any(name IN [a.name] + coalesce(a.aliases, []) WHERE toLower(name) CONTAINS toLower($asked))
               OR any(word IN split(toLower($asked), ' ') WHERE size(word) > 3 AND toLower(a.name) CONTAINS word))
        """ + Columns + """

        ORDER BY articles DESC, id
        LIMIT $limit
        """;

    private const string FaceText = """
        MATCH (a:Actor {id: $id})
        RETURN coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
        coalesce(a.aliases, []) AS aliases,
               coalesce(a.roles, []) AS roles
        """;
}
