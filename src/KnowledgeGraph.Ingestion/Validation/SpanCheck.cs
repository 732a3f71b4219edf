using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Validation;

/// <summary>Every claim leads back to its words: compares each span with the article's text. Where the text was not kept, or a later record took the part back, only lengths can be compared.</summary>
internal static class SpanCheck
{
    /// <returns>How many articles' texts were there to compare with.</returns>
    public static async Task<long> RunAsync(ICypherTransaction graph, Findings findings, CancellationToken cancellation)
    {
        var rows = await graph.RowsAsync(new CypherStatement(ValidationCypher.Spans), cancellation).ConfigureAwait(false);
        foreach (var row in rows)
            CheckLength(row, findings);

        var spans = rows.Where(row => row.Truth("stands") && row["start"] is not null).ToLookup(row => row.Text("article"), StringComparer.Ordinal);
        await using var texts = await graph.RunAsync(new CypherStatement(ValidationCypher.Texts), cancellation).ConfigureAwait(false);
        var compared = 0L;
        while (await texts.NextAsync(cancellation).ConfigureAwait(false) is { } values)
        {
            var row = new CypherRow(texts.Columns, values);
            var (article, text) = (row.Text("article"), row.Text("text"));
            compared++;
            findings.Expect(ContentHash.Digest("content", text) == row.TextOrNull("hash"), "span.text", article, () => "its text is not the one that was read: the content hash differs");
            foreach (var span in spans[article])
                CheckWords(span, text, findings);
        }

        return compared;
    }

    private static void CheckLength(CypherRow row, Findings findings)
    {
        var (start, end, text) = (row.IntegerOrNull("start"), row.IntegerOrNull("end"), row.TextOrNull("text"));
        findings.Expect(
            start is null ? end is null : start >= 0 && end >= start && (text is null || end - start == text.Length),
            "span." + row.Text("part"), row.Text("id"), () => text is null ? $"{start} to {end} is no span" : $"{start} to {end} is not the length of its text, {text.Length}");
    }

    private static void CheckWords(CypherRow row, string article, Findings findings)
    {
        var (start, end, text) = (row.Integer("start"), row.IntegerOrNull("end") ?? -1, row.TextOrNull("text"));
        var inside = start >= 0 && start <= end && end <= article.Length;
        findings.Expect(
            inside && (text is null || article.AsSpan((int)start, (int)(end - start)).SequenceEqual(text)),
            "span." + row.Text("part"), row.Text("id"),
            () => inside ? $"the article has \"{Shorten(article[(int)start..(int)end])}\" at {start} to {end}, not \"{Shorten(text!)}\"" : $"{start} to {end} is not inside the text of {article.Length} code units");
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
