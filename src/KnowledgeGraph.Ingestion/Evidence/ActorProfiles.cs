using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Writes what actors are called, from the aliases that name them. An actor that nobody names any more is left to the derivation, which takes it out with its relationships.</summary>
internal static class ActorProfiles
{
    public static async Task WriteAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<string> actors, CancellationToken cancellation)
    {
        var tallies = (await graph.ForIdsAsync(NameCypher.TalliesOfActors, actors, cancellation).ConfigureAwait(false))
            .ToLookup(row => row.Text("actor"), row => NameEntry.TallyFrom(row, NameKey.Parse(row.Text("id"))), StringComparer.Ordinal);

        var profiles = new List<(string Actor, ActorProfile Profile)>();
        foreach (var actor in actors.Order(StringComparer.Ordinal))
        {
            if (ActorProfile.Of(tallies[actor]) is { } profile)
                profiles.Add((actor, profile));
            else
                stale.Actors.Add(actor);
        }

        await graph.ForRowsAsync(NameCypher.Profiles, profiles.Select(p => ToRow(p.Actor, p.Profile)), cancellation).ConfigureAwait(false);
        foreach (var kind in profiles.GroupBy(p => p.Profile.Kind))
            await graph.ForIdsAsync(NameCypher.Kinds[kind.Key.ToString()], kind.Select(p => p.Actor), cancellation).ConfigureAwait(false);
    }

    public static Dictionary<string, object?> Properties(ActorProfile profile) => new()
    {
        ["name"] = profile.Name,
        ["normalizedName"] = profile.NormalizedName,
        ["aliases"] = profile.Aliases.AsList(),
        ["roles"] = profile.Roles.AsList(),
        ["wikidataId"] = profile.WikidataId,
        ["articleCount"] = profile.Articles,
    };

    private static Dictionary<string, object?> ToRow(string actor, ActorProfile profile) => new() { ["id"] = actor, ["p"] = Properties(profile) };
}
