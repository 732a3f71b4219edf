using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>
/// The flat form of the extraction record: <c>actor, statement, stance, target, article, published, source</c>, as a table with a header
/// line or as JSON objects.
/// </summary>
internal static class FlatRows
{
    public static FlatRow Of(int line, Func<string, string?> field) =>
        new(
            line, field("actor"), field("statement"), field("stance"), field("target"), field("article"), field("published"), field("source"))
        {
            ActorKind = field("actorKind"),
            TargetKind = field("targetKind"),
            Class = field("class"),
        };

    public static IEnumerable<IngestionInput> Read(string file, string text, TableHeader header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Columns.Count; i++) columns.TryAdd(header.Columns[i], i);
        var rows = new List<FlatRow>();
        var broken = new List<IngestionInput>();
        foreach (var row in TableRows.Read(text, header))
        {
            if (row.Problem is { } problem) broken.Add(RejectedInput.Unreadable(new InputOrigin(file, row.Line), problem));
            else rows.Add(Of(row.Line, name => columns.TryGetValue(name, out var column) ? row.At(column) : null));
        }
        return [.. ToEntries(file, rows), .. broken];
    }

    public static IEnumerable<IngestionInput> ToEntries(string file, IReadOnlyList<FlatRow> rows) =>
        FlatRecords.ToRecords(rows).Select(reading => reading.Record is { } record
            ? (IngestionInput)new RecordInput(new InputOrigin(file), record, reading.Warnings)
            : new RejectedInput(new InputOrigin(file, reading.Problems[0].Line), reading.Problems));
}
