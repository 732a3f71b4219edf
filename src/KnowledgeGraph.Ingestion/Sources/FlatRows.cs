using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>The flat form of the extraction record: <c>actor, statement, stance, target, article, published, source</c>, as CSV with a header line or as JSON objects.</summary>
internal static class FlatRows
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t"],
        PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
        BadDataFound = null,
        MaxFieldSize = 1_000_000,
    };

    public static FlatRow Of(int line, Func<string, string?> field) =>
        new(line, field("actor"), field("statement"), field("stance"), field("target"), field("article"), field("published"), field("source"))
        {
            ActorKind = field("actorKind"),
            TargetKind = field("targetKind"),
        };

    /// <summary>True where the first line names the columns that a flat file must have.</summary>
    public static bool IsHeader(string line)
    {
        var columns = line.Split([',', ';', '\t'], StringSplitOptions.TrimEntries).Select(column => column.Trim('"').ToLowerInvariant()).ToHashSet();
        return columns.Contains("actor") && columns.Contains("statement") && columns.Contains("article");
    }

    public static IEnumerable<IngestionInput> ReadCsv(string file, TextReader text)
    {
        var rows = new List<FlatRow>();
        IngestionInput? broken = null;
        using (var csv = new CsvReader(text, Csv))
        {
            try
            {
                csv.Read();
                csv.ReadHeader();
                while (csv.Read()) rows.Add(Of(csv.Parser.RawRow, name => csv.GetField(name.ToLowerInvariant())));
            }
            catch (CsvHelperException exception)
            {
                var line = csv.Parser.RawRow;
                broken = JsonEntry.Unreadable(new InputOrigin(file, line), $"not valid CSV: {exception.Message.Split('\n')[0].Trim()}");
            }
        }
        foreach (var entry in ToEntries(file, rows)) yield return entry;
        if (broken is not null) yield return broken;
    }

    public static IEnumerable<IngestionInput> ToEntries(string file, IReadOnlyList<FlatRow> rows) => FlatRecords.ToRecords(rows).Select(reading =>
        reading.Record is { } record
            ? (IngestionInput)new RecordInput(new InputOrigin(file, 0), record, reading.Warnings)
            : new RejectedInput(new InputOrigin(file, reading.Problems[0].Line), reading.Problems));
}
