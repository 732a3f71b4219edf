using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// Writes a batch of articles in one transaction, each all or nothing. Thread-safe: batches without an article in common may be written side by side, and are where the engine has several
/// writers; what they have in common is written in their order.
/// </summary>
internal sealed class BatchWriter(ICypherConnection graph, TimeProvider time, IngestionOptions options)
{
    private readonly EvidenceWriter _writer = new(time, options.KeepText);

    /// <param name="batch">Each with evidence, each of another article.</param>
    /// <param name="before">The batch before this one; where it fails nothing of this one is written.</param>
    public async Task<BatchOutcome> WriteAsync(IReadOnlyList<PreparedInput> batch, Task before, CancellationToken cancellation)
    {
        var stored = await graph.ReadAsync(read => EvidenceWriter.StoredAsync(read, batch.Select(prepared => prepared.Evidence!.Article.Value), cancellation), cancellation).ConfigureAwait(false);
        var changed = batch.Where(prepared => !stored.TryGetValue(prepared.Evidence!.Article.Value, out var hash) || hash != prepared.Evidence.RecordHash).ToList();
        if (options.DryRun)
        {
            var known = changed.Count(prepared => stored.ContainsKey(prepared.Evidence!.Article.Value));
            return new BatchOutcome([.. changed.Select(prepared => prepared.Evidence!)], known, 0, []);
        }
        return changed.Count == 0 ? BatchOutcome.Nothing : await WriteAsync(changed, areNew: stored.Count == 0, before, cancellation).ConfigureAwait(false);
    }

    private async Task<BatchOutcome> WriteAsync(List<PreparedInput> changed, bool areNew, Task before, CancellationToken cancellation)
    {
        try
        {
            var evidence = changed.Select(prepared => prepared.Evidence!).ToList();
            return (areNew ? await WriteNewAsync(evidence, before, cancellation).ConfigureAwait(false) : null) ?? await WriteAsync(evidence, before, cancellation).ConfigureAwait(false);
        }
        catch (CypherStatementException e) when (changed.Count > 1 && IsArticles(e))
        {
            // One article that the store refuses must not cost the others: each for itself.
            var outcome = BatchOutcome.Nothing;
            foreach (var prepared in changed)
                outcome = outcome.And(await WriteAsync([prepared], areNew, before, cancellation).ConfigureAwait(false));
            return outcome;
        }
        catch (CypherStatementException e) when (IsArticles(e))
        {
            var origin = changed[0].Origin;
            return BatchOutcome.Nothing with { Refused = [new QuarantinedInput(origin, [new RecordProblem(origin.Line, "$", $"the store refused it: {e.Message}")])] };
        }
    }

    /// <returns>
    /// Null where that cannot be gone on with: the graph has one of them after all (another writer was faster, or this one, where the answer to its commit was lost), or the batch before takes long.
    /// </returns>
    private async Task<BatchOutcome?> WriteNewAsync(List<ArticleEvidence> articles, Task before, CancellationToken cancellation)
    {
        try
        {
            return await graph.WriteAsync(
                async transaction => await _writer.WriteNewAsync(transaction, articles, before, cancellation).ConfigureAwait(false) ? new BatchOutcome(articles, 0, 0, []) : throw new GiveWayException(),
                cancellation).ConfigureAwait(false);
        }
        catch (GiveWayException)
        {
            return null;
        }
    }

    private Task<BatchOutcome> WriteAsync(List<ArticleEvidence> articles, Task before, CancellationToken cancellation) => graph.WriteAsync(
        async transaction =>
        {
            await before.ConfigureAwait(false);
            await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
            var stored = await EvidenceWriter.StoredAsync(transaction, articles.Select(article => article.Article.Value), cancellation).ConfigureAwait(false);
            var changed = articles.Where(article => !stored.TryGetValue(article.Article.Value, out var hash) || hash != article.RecordHash).ToList();
            if (changed.Count == 0) return BatchOutcome.Nothing;
            var retracted = await _writer.WriteAsync(transaction, changed, [.. stored.Keys], cancellation).ConfigureAwait(false);
            return new BatchOutcome(changed, changed.Count(article => stored.ContainsKey(article.Article.Value)), retracted, []);
        },
        cancellation);

    // A value that the store does not take, not a store that is down or a statement that it does not know.
    private static bool IsArticles(CypherStatementException e) =>
        e.Code is "Neo.ClientError.Statement.TypeError" or "Neo.ClientError.Statement.ArgumentError" || e.Code.StartsWith("Neo.ClientError.Schema.Constraint", StringComparison.Ordinal);

    /// <summary>Rolls the transaction back.</summary>
    private sealed class GiveWayException : Exception;
}
