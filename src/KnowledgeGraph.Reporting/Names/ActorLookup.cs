using System.Globalization;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Reporting.Names;

/// <summary>
/// Finds the one actor that somebody means by an id, a name, an alias or a surname; case and diacritics do not matter. An id of a former time
/// leads to the actor of today. Where nobody has the name, those come near whose names begin with it or differ in a letter or two.
/// </summary>
internal sealed class ActorLookup(ICypherTransaction transaction)
{
    private const string IdPrefix = "actor-";

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
        return (null, null,
            new UnresolvedName(asked, UnresolvedReason.Unknown, await NearAsync(asked, cancellationToken).ConfigureAwait(false)));
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

        return closeness.Count == 0 && asked.StartsWith(IdPrefix, StringComparison.Ordinal)
            ? await OfTodayAsync(asked, cancellationToken).ConfigureAwait(false)
            : closeness;
    }

    /// <summary>Whom a name means today that had an actor of its own when a link or a report was saved.</summary>
    private async Task<Dictionary<string, long>> OfTodayAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var row in await RowsAsync(NamesText, [], cancellationToken).ConfigureAwait(false))
        {
            var items = row.Texts("items").Select(ActorId.ForWikidata);
            if (items.Append(ActorId.ForName(row.Text("name"))).Any(former => former.Value == id))
                return new() { [await RootAsync(row, cancellationToken).ConfigureAwait(false)] = NameRanking.ById };
        }

        return [];
    }

    private async Task<IReadOnlyList<NameCandidate>> NearAsync(string asked, CancellationToken cancellationToken)
    {
        var words = string.Concat(asked.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            // Else an operator of the search.
            .Select(word => word is "AND" or "OR" or "NOT" ? word.ToLowerInvariant() : word);
        var text = string.Join(' ', words);
        if (text.Length == 0) return [];
        var search = QueryLibrary.Find("actor-search")!.Bind(new Dictionary<string, string>
        {
            ["text"] = text,
            ["limit"] = NameRanking.MostCandidates.ToString(CultureInfo.InvariantCulture),
        });
        return [.. (await transaction.RowsAsync(search, cancellationToken).ConfigureAwait(false))
            .Select(row =>
                new NameCandidate(row.Text("id"), row.Text("actor"), row.TextOrNull("kind") ?? "Actor", row.Integer("articles")))];
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
            WHEN asked.id = $asked AND asked.name IS NOT NULL THEN 4
            WHEN asked.isHidden THEN 0
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

    private const string NamesText = """
        MATCH (n:Alias)-[:NAMES]->(a:Actor)
        RETURN n.id AS name, coalesce(n.wikidataIds, []) AS items, a.id AS id, a.mergedInto AS mergedInto
        """;

    private const string FaceText = """
        MATCH (a:Actor {id: $id})
        RETURN coalesce(a.name, a.id) AS name, coalesce(head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]), 'Actor') AS kind,
        coalesce(a.aliases, []) AS aliases,
               coalesce(a.roles, []) AS roles
        """;
}
