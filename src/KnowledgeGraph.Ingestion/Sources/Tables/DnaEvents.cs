using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>
/// The event list that Discourse Network Analyzer (DNA 2 and 3, Leifeld) exports as CSV: a coded statement a row, with person,
/// organization,
/// concept and agreement. The rows of one document become one extraction record.
/// </summary>
internal static class DnaEvents
{
    public static IEnumerable<IngestionInput> Read(string file, string text, TableHeader header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Columns.Count; i++) columns.TryAdd(FieldNames.Fold(header.Columns[i]), i);
        if (!columns.ContainsKey("concept") || !(columns.ContainsKey("person") || columns.ContainsKey("organization")))
        {
            var reason = $"an event list of DNA needs the variables concept and person or organization; the columns are {string.Join(", ", header.Columns.Take(20))}";
            return [RejectedInput.Of(new InputOrigin(file, header.Line), "header", reason)];
        }

        var entries = new List<IngestionInput>();
        var events = new List<DnaEvent>();
        foreach (var row in TableRows.Read(text, header))
        {
            var read = DnaEvent.Of(row.Line, name => columns.TryGetValue(name, out var column) ? row.At(column) : null);
            var problems = row.Problem is { } problem ? [new RecordProblem(row.Line, "$", problem)] : read.Problems();
            if (problems.Count > 0) entries.Add(new RejectedInput(new InputOrigin(file, row.Line), problems));
            else events.Add(read);
        }

        return [.. events.GroupBy(one => one.Document).Select(document => ToInput(file, [.. document])), .. entries];
    }

    private static RecordInput ToInput(string file, IReadOnlyList<DnaEvent> events) => new(new InputOrigin(file, events[0].Line), DnaRecord.Of(events));
}
