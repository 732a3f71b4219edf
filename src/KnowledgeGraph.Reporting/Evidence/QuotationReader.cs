using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>
/// Cuts the whole sentences around stances and statements out of the kept texts of articles. Where a text is not kept, the statement's own
/// words stand.
/// </summary>
internal sealed class QuotationReader(ICypherTransaction transaction)
{
    private const string TextsText = "UNWIND $ids AS id MATCH (:Article {id: id})-[:HAS_TEXT]->(t:ArticleText) RETURN id, t.text AS text";

    public async Task<IReadOnlyList<StanceLine>> WithQuotesAsync(IEnumerable<StanceLine> lines, CancellationToken cancellationToken)
    {
        var all = lines.ToList();
        var texts = await TextsAsync(all.Select(line => line.Citation.ArticleId), cancellationToken).ConfigureAwait(false);
        return [.. all.Select(line => line with { Quote = QuotationCut.Of(line, texts.GetValueOrDefault(line.Citation.ArticleId)) })];
    }

    public async Task<EvidenceLists> WithQuotesAsync(EvidenceLists lists, CancellationToken cancellationToken) => new()
    {
        Own = lists.Own with { Items = await WithQuotesAsync(lists.Own.Items, cancellationToken).ConfigureAwait(false) },
        Apart = lists.Apart with { Items = await WithQuotesAsync(lists.Apart.Items, cancellationToken).ConfigureAwait(false) },
    };

    public async Task<IReadOnlyList<StatementLine>> WithQuotesAsync(IReadOnlyList<StatementLine> lines, CancellationToken cancellationToken)
    {
        var texts = await TextsAsync(lines.Select(line => line.Citation.ArticleId), cancellationToken).ConfigureAwait(false);
        return [.. lines.Select(line => line with { Quote = QuotationCut.Of(line, texts.GetValueOrDefault(line.Citation.ArticleId)) })];
    }

    private async Task<Dictionary<string, string>> TextsAsync(IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => (object?)id).ToList();
        var rows = await transaction.RowsAsync(new CypherStatement(TextsText, new Dictionary<string, object?> { ["ids"] = ids }),
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Text("id"), row => row.Text("text"), StringComparer.Ordinal);
    }
}
