using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Known;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>Finds what actors' ids are made of: a name that means the actor, a Wikidata item, a known body, or an earlier judgement's word.</summary>
internal static class ActorReferences
{
    private static readonly Lazy<Dictionary<string, string>> Bodies = new(() =>
        KnownBodies.All.ToDictionary(body => ActorId.ForName(body.Key.Value).Value, body => body.Key.Value, StringComparer.Ordinal));

    /// <exception cref="JudgementException">One of them is not in the graph.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        ICypherTransaction graph, IReadOnlyCollection<string> actors, CancellationToken cancellationToken)
    {
        var there = await graph.IdsAsync(JudgementCypher.Actors, actors.Distinct(), cancellationToken).ConfigureAwait(false);
        if (actors.FirstOrDefault(actor => !there.Contains(actor)) is { } missing)
            throw new JudgementException($"there is no actor {missing}");

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in await graph.ForIdsAsync(JudgementCypher.NamesWithItems, there, cancellationToken).ConfigureAwait(false))
            Try(found, row.Text("actor"), [new(row.Text("name")), .. row.Texts("items").Select(ActorReference.OfItem)]);
        foreach (var actor in there.Where(actor => !found.ContainsKey(actor) && Bodies.Value.ContainsKey(actor)))
            found[actor] = Bodies.Value[actor];
        if (found.Count < there.Count)
        {
            var words = (await JudgementRows.AllAsync(graph, cancellationToken).ConfigureAwait(false))
                .Where(kept => kept.Judgement.Subject == JudgementSubject.Actor)
                .SelectMany(kept => new[] { kept.Judgement.Left, kept.Judgement.Right })
                .OfType<string>()
                .Select(text => new ActorReference(text))
                .ToList();
            foreach (var actor in there)
                Try(found, actor, words);
        }

        return there.ToDictionary(actor => actor, actor => found.GetValueOrDefault(actor, actor), StringComparer.Ordinal);
    }

    private static void Try(Dictionary<string, string> found, string actor, IEnumerable<ActorReference> references)
    {
        foreach (var reference in references.Where(reference => reference.Id.Value == actor))
            found.TryAdd(actor, reference.Text);
    }
}
