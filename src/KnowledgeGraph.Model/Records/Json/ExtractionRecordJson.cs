using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Model.Records.Json;

/// <summary>
/// The extraction record as one line of JSON. Reading never throws on bad input: it says line, field and reason. Writing is canonical: the same record gives the same
/// bytes, fields in one order, nothing that equals its default. Thread-safe.
/// </summary>
public static class ExtractionRecordJson
{
    /// <summary>Bytes of one line; a longer one is refused unread.</summary>
    public const int MaxLineBytes = 32 * 1024 * 1024;

    private const int MaxDepth = 16;

    /// <summary>True for JSON that looks like an extraction record rather than an article or a flat row: it has both <c>article</c> and <c>extractor</c>, or names the schema.</summary>
    public static bool LooksLikeRecord(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && ((root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String && schema.GetString()!.StartsWith("knowledge-graph/", StringComparison.Ordinal))
            || (root.TryGetProperty("article", out var article) && article.ValueKind == JsonValueKind.Object));

    public static RecordReading Read(string line, int number = 1) => Read(Encoding.UTF8.GetBytes(line), number);

    /// <param name="line">UTF-8, without the line's end.</param>
    /// <param name="number">1-based, for the problems.</param>
    public static RecordReading Read(ReadOnlyMemory<byte> line, int number = 1)
    {
        var notes = new ReadingNotes(number);
        var record = Parse(line, notes);
        if (record is not null && notes.Problems.Count == 0)
            RecordCheck.Run(record, notes);
        return new RecordReading(notes.Problems.Count == 0 ? record : null, notes.Problems, notes.Warnings);
    }

    /// <summary>Checks a record that did not come through JSON, by the same rules.</summary>
    public static RecordReading Check(ExtractionRecord record, int number = 0)
    {
        var notes = new ReadingNotes(number);
        RecordCheck.Run(record, notes);
        return new RecordReading(notes.Problems.Count == 0 ? record : null, notes.Problems, notes.Warnings);
    }

    public static string Write(ExtractionRecord record) => Encoding.UTF8.GetString(WriteBytes(record));

    public static byte[] WriteBytes(ExtractionRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        RecordWriter.Write(record, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static ExtractionRecord? Parse(ReadOnlyMemory<byte> line, ReadingNotes notes)
    {
        if (line.Length > MaxLineBytes)
        {
            notes.Problem("$", $"the line has {line.Length:N0} bytes; at most {MaxLineBytes:N0} are read");
            return null;
        }

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(line, options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                notes.Problem("$", "expected a JSON object");
                return null;
            }

            var fields = new FieldReader(document.RootElement, "$", notes);
            var record = RecordFields.Record(fields, notes);
            fields.WarnOfUnknown();
            return record;
        }
        catch (JsonException e)
        {
            notes.Problem("$", $"not JSON: {e.Message}");
            return null;
        }
    }
}
