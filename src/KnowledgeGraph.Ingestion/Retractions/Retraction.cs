using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Ingestion.Retractions;

/// <summary>
/// Takes an article and all that rests on it out of the graph, which is then equal, node for node and count for count, to one built without it. Thread-safe.
/// </summary>
public sealed class Retraction(ICypherConnection graph, TimeProvider time)
{
    private const string Find = """
        MATCH (a:Article {id: $id})
        RETURN a.id AS id, a.title AS title,
               COUNT { (a)<-[:REPORTED_IN]-(:Statement) } AS statements,
               COUNT { (a)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Stance) } AS stances,
               COUNT { (a)<-[:IN_ARTICLE]-(:Mention) } AS mentions
        """;

    /// <param name="article">The article's id, or its URL in any form that means the same page.</param>
    public async Task<RetractionReport> RetractAsync(string article, CancellationToken cancellation = default)
    {
        var id = CanonicalUrl.TryNormalize(article, out var url) ? ContentHash.Id("article", "url", url) : article.Trim();
        RetractionReport? tried = null;
        var report = await graph.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
                var rows = await transaction.RowsAsync(new CypherStatement(Find, new Dictionary<string, object?> { ["id"] = id }), cancellation).ConfigureAwait(false);
                // Where the answer to the commit was lost, the second try finds it done.
                if (rows is not [var row])
                    return tried ?? new RetractionReport(false, null, null, 0, 0, 0);

                await EvidenceWriter.RemoveAsync(transaction, [id], cancellation).ConfigureAwait(false);
                return tried = new RetractionReport(true, id, row.TextOrNull("title"), row.Integer("statements"), row.Integer("stances"), row.Integer("mentions"));
            },
            cancellation).ConfigureAwait(false);
        await new GraphDerivation(graph, time).RunAsync(cancellation).ConfigureAwait(false);
        return report;
    }
}
