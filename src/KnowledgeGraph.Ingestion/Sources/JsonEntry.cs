using System.Text.Json;
using KnowledgeGraph.Extraction.Articles;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>One JSON object: an extraction record, an article, or a flat row, told apart by the fields it has.</summary>
internal static class JsonEntry
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private static readonly HashSet<string> ArticleFields = new(StringComparer.Ordinal)
    {
        "url", "title", "publishedAt", "source", "text", "language", "retrievedAt", "domain", "country",
    };

    /// <returns>The entry, or the flat row: rows of one article are put together at the end of the file.</returns>
    public static (IngestionInput? Entry, FlatRow? Row) Read(ReadOnlyMemory<byte> json, InputOrigin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (Refuse(origin, "$", "expected a JSON object: an article, an extraction record or a flat row"), null);
            if (ExtractionRecordJson.LooksLikeRecord(root)) return (Record(json, origin), null);
            if (root.TryGetProperty("actor", out _) && root.TryGetProperty("statement", out _)) return (null, Row(root, origin.Line));
            return (Article(root, origin), null);
        }
        catch (JsonException exception)
        {
            return (Unreadable(origin, $"not valid JSON at byte {exception.BytePositionInLine}: {FirstSentence(exception.Message)}"), null);
        }
        catch (InvalidOperationException)
        {
            return (Unreadable(origin, "not valid Unicode text (half a surrogate pair, or bytes that are not UTF-8)"), null);
        }
    }

    public static RejectedInput Refuse(InputOrigin origin, string field, string reason) => new(origin, [new RecordProblem(origin.Line, field, reason)]);

    public static RejectedInput Unreadable(InputOrigin origin, string reason) => Refuse(origin, "$", reason) with { Kind = RejectionKind.Unreadable };

    public static RejectedInput OverLimit(InputOrigin origin, string reason) => Refuse(origin, "$", reason) with { Kind = RejectionKind.OverLimit };

    private static IngestionInput Record(ReadOnlyMemory<byte> json, InputOrigin origin)
    {
        var reading = ExtractionRecordJson.Read(json, origin.Line);
        return reading.Record is null ? new RejectedInput(origin, reading.Problems) : new RecordInput(origin, reading.Record, reading.Warnings);
    }

    private static IngestionInput Article(JsonElement root, InputOrigin origin)
    {
        var problems = new List<RecordProblem>();
        if (!root.TryGetProperty("text", out _)) return Refuse(origin, "text", "missing; an article needs its text (an extraction record has \"article\" and \"extractor\")");
        var text = Text("text");
        if (problems.Count == 0 && string.IsNullOrWhiteSpace(text)) problems.Add(new RecordProblem(origin.Line, "text", "empty"));
        if (text?.Length > ArticleReader.LongestText) problems.Add(new RecordProblem(origin.Line, "text", $"{text.Length:N0} characters are too many for one article (at most {ArticleReader.LongestText:N0})"));
        var url = Text("url");
        var published = Text("publishedAt");
        var source = Source(Text);
        var article = new ArticleRecord(url, Text("title"), source, published, Text("language"), text) { RetrievedAt = Text("retrievedAt") };
        if (problems.Count > 0) return new RejectedInput(origin, problems);
        return new ArticleInput(origin, article, [.. root.EnumerateObject().Where(p => !ArticleFields.Contains(p.Name)).Select(p => new RecordProblem(origin.Line, p.Name, "unknown field, left out"))]);

        string? Text(string name)
        {
            if (!root.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null) return null;
            if (field.ValueKind == JsonValueKind.String) return field.GetString();
            if (name == "source" && field.ValueKind == JsonValueKind.Object) return null;
            problems.Add(new RecordProblem(origin.Line, name, "expected text"));
            return null;
        }

        SourceRecord? Source(Func<string, string?> text)
        {
            if (root.TryGetProperty("source", out var field) && field.ValueKind == JsonValueKind.Object)
                return new SourceRecord(Part(field, "name"), Part(field, "domain") ?? Host(url), Part(field, "country"));
            var name = text("source");
            var domain = text("domain") ?? Host(url);
            return name is null && domain is null ? null : new SourceRecord(name ?? domain, domain, text("country"));
        }
    }

    private static string? Part(JsonElement element, string name) => element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri.Host : null;

    private static FlatRow Row(JsonElement root, int line) => FlatRows.Of(line, name => root.TryGetProperty(name, out var field)
        ? field.ValueKind switch { JsonValueKind.String => field.GetString(), JsonValueKind.Null => null, _ => field.GetRawText() }
        : null);

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');
}
