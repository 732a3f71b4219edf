using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>A name's mentions go from one actor to another, with what hangs on them.</summary>
internal sealed record ActorMove(string Key, string From, ActorPlacement To)
{
    /// <summary>Returns the moved mentions' ids, in ordinal order.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyList<ActorMove> moves, CancellationToken cancellation)
    {
        var rows = moves.Where(move => move.From != move.To.Actor).Select(move => move.ToRow()).ToList();
        if (rows.Count == 0)
            return [];

        await graph.QueueRowsAsync(NameCypher.MoveMentionedIn, rows, cancellation).ConfigureAwait(false);
        var moved = await graph.ForRowsAsync(NameCypher.MoveRefersTo, rows, cancellation).ConfigureAwait(false);
        var said = moved.Select(row => new Dictionary<string, object?> { ["mention"] = row.Text("mention"), ["from"] = row.Text("from"), ["to"] = row.Text("to") });
        await graph.QueueRowsAsync(NameCypher.MoveSaid, said, cancellation).ConfigureAwait(false);

        var mentions = moved.Select(row => row.Text("mention")).Order(StringComparer.Ordinal).ToList();
        stale.Actors.UnionWith(moves.SelectMany(move => new[] { move.From, move.To.Actor }));
        stale.Actors.UnionWith(await graph.IdsAsync(NameCypher.HoldersToward, mentions, cancellation).ConfigureAwait(false));
        return mentions;
    }

    private Dictionary<string, object?> ToRow() => new() { ["key"] = Key, ["from"] = From, ["to"] = To.Actor, ["method"] = To.Method, ["judgement"] = To.Judgement };
}
