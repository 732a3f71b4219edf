using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Topics;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>
/// Gives the graph a codebook: what articles say of matters that it knows moves to its topics, what it does not know any more moves back.
/// No article is read again, for every position keeps its article's words for the topic. Articles that come later are coded by it too, so
/// that the graph depends on the articles and the codebook, not on which came first. Thread-safe.
/// </summary>
public sealed class TopicCoding(ICypherConnection graph, TimeProvider time)
{
    /// <param name="codebook"><see cref="Codebook.Empty"/> takes the graph's codebook away.</param>
    public async Task<CodingReport> ApplyAsync(Codebook codebook, CancellationToken cancellationToken = default)
    {
        var report = await graph.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
                var stored = await transaction.RowsAsync(new CypherStatement(TopicCypher.Hash), cancellationToken).ConfigureAwait(false);
                var hash = codebook.Topics.Count == 0 ? null : codebook.Hash;
                if (stored.FirstOrDefault()?.Text("hash") == hash)
                    return new CodingReport(false, codebook.Topics.Count, 0);

                await WriteAsync(transaction, codebook, cancellationToken).ConfigureAwait(false);
                var moved = await MoveAsync(transaction, new TopicPlaces(codebook), cancellationToken).ConfigureAwait(false);
                return new CodingReport(true, codebook.Topics.Count, moved);
            },
            cancellationToken).ConfigureAwait(false);
        await new GraphDerivation(graph, time).RunAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    private static async Task WriteAsync(ICypherTransaction transaction, Codebook codebook, CancellationToken cancellationToken)
    {
        foreach (var statement in TopicCypher.Forget)
            await transaction.RowsAsync(new CypherStatement(statement), cancellationToken).ConfigureAwait(false);
        if (codebook.Topics.Count == 0)
            return;

        var parameters = new Dictionary<string, object?> { ["hash"] = codebook.Hash, ["rows"] = codebook.Topics.Select(Row).ToList<object?>() };
        await transaction.RowsAsync(new CypherStatement(TopicCypher.Define, parameters), cancellationToken).ConfigureAwait(false);
        var broader = codebook.Topics.SelectMany(topic => topic.Broader.Select(code => new Dictionary<string, object?>
        {
            ["id"] = TopicId.OfCode(topic.Code).Value,
            ["broader"] = TopicId.OfCode(code).Value,
        }));
        await transaction.ForRowsAsync(TopicCypher.Broader, broader, cancellationToken).ConfigureAwait(false);
    }

    private static object Row(CodebookTopic topic) => new Dictionary<string, object?>
    {
        ["id"] = TopicId.OfCode(topic.Code).Value,
        ["p"] = new Dictionary<string, object?>
        {
            ["name"] = topic.Name,
            ["code"] = topic.Code,
            ["patterns"] = topic.Patterns.Select(pattern => pattern.Text).Order(StringComparer.Ordinal).AsList(),
            ["note"] = topic.Note,
        },
    };

    private static async Task<long> MoveAsync(ICypherTransaction transaction, TopicPlaces places, CancellationToken cancellationToken)
    {
        var uses = await transaction.RowsAsync(new CypherStatement(TopicCypher.Uses), cancellationToken).ConfigureAwait(false);
        var moves = uses.Select(TopicUse.Of).Select(use => (Use: use, Place: places.Of(use.Name, use.Named)))
            .Where(move => move.Place.Id != move.Use.Topic)
            .OrderBy(move => move.Use.Article, StringComparer.Ordinal).ThenBy(move => move.Use.Name, StringComparer.Ordinal).ToList();
        var topics = moves.Select(move => move.Place).DistinctBy(place => place.Id).Where(place => !places.Defines(place));
        await transaction.ForRowsAsync(
            EvidenceCypher.Topics,
            topics.Select(topic => new Dictionary<string, object?> { ["id"] = topic.Id, ["name"] = topic.Name, ["article"] = topic.Article }),
            cancellationToken).ConfigureAwait(false);

        var rows = moves.Select(move => move.Use.ToMove(move.Place.Id)).ToList();
        var stances = await transaction.ForRowsAsync(TopicCypher.MoveToward, rows, cancellationToken).ConfigureAwait(false);
        var statements = await transaction.ForRowsAsync(TopicCypher.MoveAbout, rows, cancellationToken).ConfigureAwait(false);

        var stale = new StaleMarks();
        var held = stances.Select(row => row.Text("id")).Distinct(StringComparer.Ordinal);
        stale.Actors.UnionWith(await transaction.IdsAsync(TopicCypher.Holders, held, cancellationToken).ConfigureAwait(false));
        stale.Topics.UnionWith(moves.Select(move => move.Use.Topic));
        await stale.WriteAsync(transaction, cancellationToken).ConfigureAwait(false);
        return stances.Count + statements.Count;
    }
}
