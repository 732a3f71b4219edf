using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>
/// Writes what actors are called, from the aliases that name them and those that name what is merged into them.
/// One that nobody names any more is left to the derivation, which takes it out with its relationships.
/// </summary>
internal static class ActorProfiles
{
    public static async Task WriteAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<string> actors, CancellationToken cancellation)
    {
        var under = await MergedUnderAsync(graph, actors, cancellation).ConfigureAwait(false);
        var rows = await graph.ForIdsAsync(
            NameCypher.TalliesOfActors, actors.Union(under.Values.SelectMany(merged => merged)), cancellation).ConfigureAwait(false);
        var wereHidden = rows.Where(row => row["wasHidden"] is true).Select(row => row.Text("actor")).ToHashSet(StringComparer.Ordinal);
        var tallies = rows.ToLookup(row => row.Text("actor"), row => NameEntry.TallyFrom(row, NameKey.Parse(row.Text("id"))), StringComparer.Ordinal);

        var profiles = new List<(string Actor, ActorProfile Profile)>();
        foreach (var actor in actors.Order(StringComparer.Ordinal))
        {
            var merged = under.TryGetValue(actor, out var branch) ? branch.SelectMany(id => tallies[id]) : [];
            if (ActorProfile.Of(tallies[actor], merged) is { } profile)
                profiles.Add((actor, profile));
            else
                stale.Actors.Add(actor);
        }

        await graph.QueueRowsAsync(NameCypher.Profiles, profiles.Select(p => ToRow(p.Actor, p.Profile)), cancellation).ConfigureAwait(false);
        foreach (var kind in profiles.GroupBy(p => p.Profile.Kind))
            await graph.QueueIdsAsync(NameCypher.Kinds[kind.Key.ToString()], kind.Select(p => p.Actor), cancellation).ConfigureAwait(false);
        await MarkTurnedAsync(graph, stale, profiles.Where(p => p.Profile.IsHidden != wereHidden.Contains(p.Actor)).Select(p => p.Actor), cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Who was hidden, or is not any more: the ties from and to them are derived anew.</summary>
    private static async Task MarkTurnedAsync(ICypherTransaction graph, StaleMarks stale, IEnumerable<string> actors, CancellationToken cancellation)
    {
        var turned = actors.ToList();
        stale.Actors.UnionWith(turned);
        stale.Actors.UnionWith(await graph.IdsAsync(NameCypher.HoldersTowardActors, turned, cancellation).ConfigureAwait(false));
    }

    /// <summary>Of actors that others are merged into, all of those, however many merges away.</summary>
    private static async Task<Dictionary<string, IReadOnlySet<string>>> MergedUnderAsync(ICypherTransaction graph, IReadOnlyCollection<string> actors, CancellationToken cancellation)
    {
        var children = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var next = actors.ToList(); next.Count > 0;)
        {
            var rows = await graph.ForIdsAsync(NameCypher.MergedUnder, next, cancellation).ConfigureAwait(false);
            next = [];
            foreach (var pairs in rows.GroupBy(row => row.Text("into"), row => row.Text("id"), StringComparer.Ordinal))
            {
                children[pairs.Key] = [.. pairs];
                next.AddRange(pairs.Where(id => !children.ContainsKey(id)));
            }
        }

        return actors.Where(children.ContainsKey).ToDictionary(actor => actor, actor => MergedBranch.Of(actor, at => children.GetValueOrDefault(at, [])), StringComparer.Ordinal);
    }

    private static Dictionary<string, object?> Properties(ActorProfile profile) => new()
    {
        ["name"] = profile.Name,
        ["normalizedName"] = profile.NormalizedName,
        ["aliases"] = profile.Aliases.AsList(),
        ["roles"] = profile.Roles.AsList(),
        ["wikidataId"] = profile.WikidataId,
        ["articleCount"] = profile.Articles,
        ["isAmbiguous"] = profile.IsAmbiguous ? true : null,
        ["isHidden"] = profile.IsHidden ? true : null,
    };

    private static Dictionary<string, object?> ToRow(string actor, ActorProfile profile) => new() { ["id"] = actor, ["p"] = Properties(profile) };
}
