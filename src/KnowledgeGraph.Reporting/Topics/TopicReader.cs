using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Reporting.Ties;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Topics;

/// <summary>Gathers a topic report from the graph.</summary>
internal sealed class TopicReader(ICypherTransaction transaction, ReportScope scope)
{
    private const string NarrowerText = """
        MATCH (:Topic {id: $topic})<-[:BROADER*1..]-(t:Topic)
        RETURN DISTINCT t.name AS name, t.id AS id
        ORDER BY name, id
        """;

    public async Task<TopicReport> ReadAsync(NameCandidate topic, IReadOnlyList<NameChoice> names, CancellationToken cancellationToken)
    {
        var lines = await new StanceReader(transaction, scope).TowardTopicAsync(topic.Id, cancellationToken).ConfigureAwait(false);
        var narrower = await transaction.RowsAsync(
            new CypherStatement(NarrowerText, new Dictionary<string, object?> { ["topic"] = topic.Id }), cancellationToken).ConfigureAwait(false);
        return new TopicReport
        {
            Scope = scope,
            Names = names,
            TopicId = topic.Id,
            TopicName = topic.Name,
            Narrower = [.. narrower.Select(row => row.Text("name"))],
            ArticleCount = topic.ArticleCount,
            Ties = Listed<Tie>.Of(TieFold.Of(lines, scope), scope.Top),
            Evidence = await new QuotationReader(transaction).WithQuotesAsync(EvidenceSorting.Sort(lines, scope.Top), cancellationToken)
                .ConfigureAwait(false),
            Months = StanceHistory.Months(lines),
            Outlets = Listed<OutletSides>.Of(StanceHistory.Outlets(lines), scope.Top),
        };
    }
}
