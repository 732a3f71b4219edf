using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>
/// Rebuilds in memory what is derived (actor-to-actor relationships, SAID, DUPLICATE_OF, COPY_OF, names, resolution) and compares it with
/// what is stored; checks that every span's words stand in the article's text where it says (only its length where the text was not kept)
/// and every part hangs where it should. Reads on one snapshot, writes nothing.
/// </summary>
public sealed class GraphValidation(ICypherConnection graph)
{
    /// <param name="limit">At most so many findings are listed.</param>
    public Task<ValidationReport> ValidateAsync(int limit = 1000, CancellationToken cancellation = default) => graph.ReadAsync(
        async transaction =>
        {
            var findings = new Findings(limit);
            await CheckStructureAsync(transaction, findings, cancellation).ConfigureAwait(false);
            var texts = await SpanCheck.RunAsync(transaction, findings, cancellation).ConfigureAwait(false);
            await CheckCopiesAsync(transaction, findings, cancellation).ConfigureAwait(false);
            await CheckEditionsAsync(transaction, findings, cancellation).ConfigureAwait(false);
            await IdentityCheck.RunAsync(transaction, findings, cancellation).ConfigureAwait(false);

            var (differences, compared, pending) = await DerivedCheck.RunAsync(transaction, cancellation).ConfigureAwait(false);
            findings.Checked += compared;
            foreach (var (rule, subject, detail) in differences)
                findings.Add(rule, subject, detail);
            var digest = await GraphDigest.ComputeAsync(transaction, cancellation).ConfigureAwait(false);
            return new ValidationReport(findings.List, findings.Checked, pending, digest, findings.Truncated)
            {
                TextsCompared = texts,
            };
        },
        cancellation);

    private static async Task CheckStructureAsync(ICypherTransaction transaction, Findings findings, CancellationToken cancellation)
    {
        foreach (var (rule, detail, text) in ValidationCypher.Structure)
        {
            findings.Checked++;
            foreach (var row in await transaction.RowsAsync(new CypherStatement(text), cancellation).ConfigureAwait(false))
                findings.Add(rule, row.Text("id"), detail);
        }
    }

    private static async Task CheckCopiesAsync(ICypherTransaction transaction, Findings findings, CancellationToken cancellation)
    {
        var rows = await transaction.RowsAsync(new CypherStatement(ValidationCypher.Copies), cancellation).ConfigureAwait(false);
        foreach (var group in rows.GroupBy(row => row.Text("hash"), DuplicateLinks.Of))
        {
            var original = DuplicateLinks.OriginalOf(group).Id;
            foreach (var copy in group)
            {
                var should = copy.Id == original ? null : original;
                findings.Expect(copy.Original == should, "derived.duplicateOf", copy.Id, () => $"is a copy of {copy.Original ?? "nothing"}, should be of {should ?? "nothing"}");
            }
        }
    }

    private static async Task CheckEditionsAsync(ICypherTransaction transaction, Findings findings, CancellationToken cancellation)
    {
        var sketches = await transaction.RowsAsync(new CypherStatement(ValidationCypher.Sketches), cancellation).ConfigureAwait(false);
        var editions = sketches.Select(ArticleCopies.Of).ToDictionary(edition => edition.Article, StringComparer.Ordinal);
        var rows = await transaction.RowsAsync(new CypherStatement(ValidationCypher.Editions), cancellation).ConfigureAwait(false);
        foreach (var article in rows.GroupBy(row => row.Text("id")))
        {
            var now = article.First().TextOrNull("now");
            var should = ArticleCopies.OriginalOf(article.Key, article.Select(row => row.TextOrNull("other")).OfType<string>(), editions);
            findings.Expect(
                now == should, "derived.copyOf", article.Key, () => $"is linked to {now ?? "nothing"}, is a copy of {should ?? "nothing"}");
        }
    }
}
