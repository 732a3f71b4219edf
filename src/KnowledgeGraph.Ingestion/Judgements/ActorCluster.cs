using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>An actor with all that are merged into it, directly or by others, and the names that mean one of them.</summary>
internal sealed record ActorCluster(IReadOnlyList<string> Actors, IReadOnlyList<(string Key, string Base)> Names)
{
    public static async Task<ActorCluster> LoadAsync(ICypherTransaction graph, string actor, CancellationToken cancellation)
    {
        var actors = new List<string> { actor };
        for (var from = 0; from < actors.Count;)
        {
            var fresh = actors[from..];
            from = actors.Count;
            actors.AddRange(await graph.IdsAsync(NameCypher.MergedUnder, fresh, cancellation).ConfigureAwait(false));
        }

        var names = await graph.ForIdsAsync(NameCypher.NamesOfActors, actors, cancellation).ConfigureAwait(false);
        return new ActorCluster(actors, [.. names.Select(row => (row.Text("id"), row.Text("actor")))]);
    }

    /// <summary>Moves the cluster's mentions from where they are to where the merges, as they stand now, put them. Returns the moved mentions.</summary>
    /// <param name="touched">Others whose names change: those that the cluster was, or is now, merged into.</param>
    public async Task<IReadOnlyList<string>> MoveAsync(ICypherTransaction graph, string from, IReadOnlyCollection<string> touched, CancellationToken cancellation)
    {
        var stale = new StaleMarks();
        var roots = new ActorRoots(graph);
        await roots.LoadAsync(Actors, cancellation).ConfigureAwait(false);
        var moves = Names.Select(name => new ActorMove(name.Key, from, roots.Place(NameKey.Parse(name.Key), name.Base))).ToList();
        // The root that lost or won a branch is called by other names now, and so is all between.
        await ActorProfiles.WriteAsync(graph, stale, [.. Actors.Append(from).SelectMany(roots.PathOf).Union(touched, StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        var moved = await ActorMove.RunAsync(graph, stale, moves, cancellation).ConfigureAwait(false);
        stale.Actors.UnionWith(Actors);
        stale.Actors.Add(from);
        await stale.WriteAsync(graph, cancellation).ConfigureAwait(false);
        return moved;
    }
}
