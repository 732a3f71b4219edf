using System.Text.Json;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;
using KnowledgeGraph.Ingestion.Sources.Tables;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>
/// The entries of one JSON file, read value by value: extraction records, articles, flat rows, the arrays that interfaces wrap articles in,
/// JSON Feed and JSON-LD, told apart by the fields
/// they have. What has none of these is refused with its line. Not thread-safe.
/// </summary>
internal sealed class JsonEntries(string file)
{
    // Pages' own JSON-LD nests; records and articles are checked again by their own, smaller limit.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private static readonly string[] RowFields = ["statement", "stance", "target"];

    private readonly List<FlatRow> _rows = [];

    /// <summary>The records of all flat rows read so far: rows of one article belong together wherever they stand in the file.</summary>
    public IEnumerable<IngestionInput> RowRecords() => FlatRows.ToEntries(file, _rows);

    /// <param name="json">One value in UTF-8.</param>
    /// <param name="line">The line that it begins in, 1-based.</param>
    public IReadOnlyList<IngestionInput> Read(ReadOnlyMemory<byte> json, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return [.. Read(document.RootElement, new JsonLocations(json, line))];
        }
        catch (JsonException exception)
        {
            var place = new InputOrigin(file, line + (int)(exception.LineNumber ?? 0));
            var what = exception.Message.Split(". ")[0].TrimEnd('.');
            return [RejectedInput.Unreadable(place, $"not valid JSON at byte {exception.BytePositionInLine}: {what}")];
        }
        catch (InvalidOperationException)
        {
            var place = new InputOrigin(file, line);
            return [RejectedInput.Unreadable(place, "not valid Unicode text (half a surrogate pair, or bytes that are not UTF-8)")];
        }
    }

    private IEnumerable<IngestionInput> Read(JsonElement root, JsonLocations locations)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 0)
            return [RejectedInput.Of(At(root, locations), "$", "an empty array: there is no article in it")];
        if (JsonLd.IsGraph(root)) return JsonLd.Read(root, element => At(element, locations));
        var elements = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : Enumerable.Repeat(root, 1);
        return elements.SelectMany(element => ReadOne(element, locations));
    }

    private IEnumerable<IngestionInput> ReadOne(JsonElement element, JsonLocations locations)
    {
        var origin = At(element, locations);
        if (element.ValueKind != JsonValueKind.Object)
        {
            var reason = $"expected a JSON object (an article, an extraction record or a flat row), not {Described(element)}";
            return [RejectedInput.Of(origin, "$", reason)];
        }
        if (ExtractionRecordJson.LooksLikeRecord(element)) return [Record(locations.TextOf(element), origin)];
        if (IsRow(element))
        {
            _rows.Add(Row(element, origin.Line));
            return [];
        }
        if (JsonLd.IsGraph(element)) return JsonLd.Read(element, part => At(part, locations));
        if (JsonContainer.Of(element) is not { } container)
            return [JsonArticle.Read(element, origin, ArticleSetting.None, tellUnknown: true)];
        if (container.Failure is { } failure) return [RejectedInput.Of(origin, "message", failure)];
        if (container.Items.Count == 0) return [RejectedInput.Of(origin, container.Name, "an empty array: there is no article in it")];
        return container.Items.Select(item => JsonArticle.Read(item, At(item, locations), container.Setting, tellUnknown: false));
    }

    private InputOrigin At(JsonElement element, JsonLocations locations) => new(file, locations.LineOf(element));

    private static IngestionInput Record(ReadOnlyMemory<byte> json, InputOrigin origin)
    {
        var reading = ExtractionRecordJson.Read(json, origin.Line);
        return reading.Record is { } record
            ? new RecordInput(origin, record, reading.Warnings)
            : new RejectedInput(origin, reading.Problems);
    }

    private static bool IsRow(JsonElement element) =>
        element.TryGetProperty("actor", out _) && RowFields.Any(field => element.TryGetProperty(field, out _));

    private static FlatRow Row(JsonElement root, int line) => FlatRows.Of(line, name => root.TryGetProperty(name, out var field)
        ? field.ValueKind switch { JsonValueKind.String => field.GetString(), JsonValueKind.Null => null, _ => field.GetRawText() }
        : null);

    private static string Described(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Number => $"the number {element.GetRawText()}",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "an array",
        _ => element.GetRawText(),
    };
}
