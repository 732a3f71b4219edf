using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>A table of articles, one a row, its columns called as <see cref="FieldNames"/> lists them.</summary>
internal static class ArticleTable
{
    public static IEnumerable<IngestionInput> Read(string file, string text, TableHeader header)
    {
        if (!header.HasTexts)
        {
            var columns = string.Join(", ", header.Columns.Take(20));
            var reason = $"no column holds the articles' texts (text, content, body …); the columns are {columns}";
            yield return RejectedInput.Of(new InputOrigin(file, header.Line), "text", reason);
            yield break;
        }
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Columns.Count; i++) byName.TryAdd(FieldNames.Fold(header.Columns[i]), i);
        var count = 0;
        foreach (var row in TableRows.Read(text, header))
        {
            var origin = new InputOrigin(file, row.Line);
            var told = count++ == 0 ? Unread(header) : [];
            yield return row.Problem is { } problem
                ? RejectedInput.Unreadable(origin, problem)
                : ArticleDraft.Read(origin, name => byName.TryGetValue(name, out var column) ? row.At(column) : null, ArticleSetting.None, told);
        }
        if (count == 0) yield return RejectedInput.Of(new InputOrigin(file, header.Line), "$", "the table has no rows below its header");
    }

    /// <summary>Told once, with the first article.</summary>
    private static IEnumerable<RecordProblem> Unread(TableHeader header)
    {
        var unread = header.Columns.Where(column => !FieldNames.IsRead(column) && !FieldNames.IsPassed(column)).ToList();
        if (unread.Count == 0) return [];
        return [new RecordProblem(header.Line, "header", $"columns that mean nothing here are left out: {string.Join(", ", unread.Take(20))}")];
    }
}
