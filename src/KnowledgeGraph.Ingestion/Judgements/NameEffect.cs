using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>What judgements about one name do: the name carries those that hold, and resolution reads them there.</summary>
internal static class NameEffect
{
    /// <summary>Writes to a name what holds of it now, and resolves it again.</summary>
    /// <returns>The mentions that moved, in ordinal order.</returns>
    public static async Task<IReadOnlyList<string>> RefreshAsync(ICypherTransaction graph, string key, CancellationToken cancellationToken)
    {
        var inForce = await JudgementRows.InForceAsync(graph, JudgementSubject.Actor, key, cancellationToken).ConfigureAwait(false);
        await graph.ForRowsAsync(NameCypher.Judge, [new() { ["id"] = key, ["p"] = Properties(JudgedOf(inForce)) }], cancellationToken).ConfigureAwait(false);
        return await ReconsiderAsync(graph, [key], cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyList<string>> ReconsiderAsync(ICypherTransaction graph, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var stale = new StaleMarks();
        var book = new NameBook(graph, stale);
        await book.ReconsiderAsync(keys, cancellationToken).ConfigureAwait(false);
        await stale.WriteAsync(graph, cancellationToken).ConfigureAwait(false);
        return book.Moved;
    }

    /// <param name="inForce">What holds of the name.</param>
    public static JudgedName JudgedOf(IReadOnlyDictionary<JudgementVerdict, Judgement> inForce) => new(
        inForce.GetValueOrDefault(JudgementVerdict.Means)?.Right is { } actor ? new ActorReference(actor).Id : null,
        inForce.GetValueOrDefault(JudgementVerdict.Named)?.Right,
        inForce.GetValueOrDefault(JudgementVerdict.Kind)?.Right is { } kind ? Enum.Parse<ActorKind>(kind, ignoreCase: true) : null,
        inForce.ContainsKey(JudgementVerdict.Hidden));

    /// <summary>As the alias keeps them; what nobody decided is null, which takes it away.</summary>
    private static Dictionary<string, object?> Properties(JudgedName judged) => new()
    {
        ["means"] = judged.Means?.Value,
        ["calledAs"] = judged.CalledAs,
        ["judgedKind"] = judged.Kind?.ToString().ToUpperInvariant(),
        ["isHidden"] = judged.IsHidden ? true : null,
    };
}
