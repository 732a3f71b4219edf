using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Follows merges: <c>mergedInto</c> makes a forest, and the root is where mentions refer to. Taking one merge back cuts one branch off, whatever happened in between.</summary>
internal sealed class ActorRoots(ICypherTransaction graph)
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    public async Task LoadAsync(IEnumerable<string> actors, CancellationToken cancellation)
    {
        var next = actors.Where(_loaded.Add).ToList();
        while (next.Count > 0)
        {
            var rows = await graph.ForIdsAsync(NameCypher.MergedInto, next, cancellation).ConfigureAwait(false);
            foreach (var row in rows)
                _parents[row.Text("id")] = row.Text("root");
            next = [.. rows.Select(row => row.Text("root")).Where(_loaded.Add)];
        }
    }

    public string Of(string actor)
    {
        while (_parents.TryGetValue(actor, out var parent))
            actor = parent;
        return actor;
    }

    /// <summary>The actor and all that it is merged into, the root last.</summary>
    public IEnumerable<string> PathOf(string actor)
    {
        yield return actor;
        while (_parents.TryGetValue(actor, out var parent))
            yield return actor = parent;
    }

    public ActorPlacement Place(NameKey key, string resolved)
    {
        var root = Of(resolved);
        if (root != resolved)
            return new ActorPlacement(resolved, root, "JUDGEMENT", JudgementId.For("SAME", new ActorId(_parents[resolved]), new ActorId(resolved)).Value);

        return new ActorPlacement(resolved, resolved, resolved == ActorId.ForName(key.Value).Value ? "NAME" : "BLOCK", null);
    }
}
