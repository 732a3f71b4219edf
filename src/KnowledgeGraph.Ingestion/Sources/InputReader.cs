using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Articles;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>
/// Finds out by content what an input is (JSON Lines, a JSON array or object, flat CSV, HTML, Markdown, plain text) and gives its entries one by one.
/// Never throws on bad content: that becomes a <see cref="RejectedInput"/> with file, line, field and reason. Lines are read one at a time; other formats are held whole.
/// </summary>
public static class InputReader
{
    /// <summary>The largest file that is not JSON Lines, in bytes.</summary>
    public const int LargestDocument = 64 * 1024 * 1024;

    public static IEnumerable<IngestionInput> ReadFile(string file)
    {
        FileStream stream;
        IngestionInput? failure = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = JsonEntry.Unreadable(new InputOrigin(file, 0), exception.Message);
            stream = null!;
        }
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }
        using (stream)
        {
            foreach (var entry in Read(file, stream)) yield return entry;
        }
    }

    /// <param name="name">For messages, and for what its ending and a date in it tell.</param>
    public static IEnumerable<IngestionInput> Read(string name, Stream stream)
    {
        var buffered = new PeekingStream(stream);
        return IsLines(buffered.Peek()) ? ReadLines(name, buffered) : ReadDocument(name, buffered);
    }

    /// <summary>As <see cref="Read(string, Stream)"/>, but what the sender declares decides, not the content.</summary>
    public static IEnumerable<IngestionInput> Read(string name, Stream stream, InputFormat format) =>
        format == InputFormat.JsonLines ? ReadLines(name, stream) : ReadDocument(name, stream, format);

    /// <summary>True where the first line holds more than the brace that opens an object: pretty-printed JSON is one document, not lines.</summary>
    private static bool IsLines(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \t\r"u8) is not [(byte)'\n', ..];
    }

    private static IEnumerable<IngestionInput> ReadLines(string name, Stream stream)
    {
        var rows = new List<FlatRow>();
        foreach (var line in BoundedLines.Read(stream, ExtractionRecordJson.MaxLineBytes))
        {
            var origin = new InputOrigin(name, line.Number);
            if (line.IsTooLong)
            {
                yield return JsonEntry.OverLimit(origin, $"the line has {line.Length:N0} bytes; at most {ExtractionRecordJson.MaxLineBytes:N0} are read");
                continue;
            }
            var bytes = line.Number == 1 && line.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line.Bytes[3..] : line.Bytes;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var (read, row) = JsonEntry.Read(bytes, origin);
            if (row is not null) rows.Add(row);
            else yield return read!;
        }
        foreach (var entry in FlatRows.ToEntries(name, rows)) yield return entry;
    }

    private static IEnumerable<IngestionInput> ReadDocument(string name, Stream stream, InputFormat? format = null)
    {
        var bytes = Whole(name, stream, out var refused);
        if (refused is not null) return [refused];
        try
        {
            if (format == InputFormat.Json || (format is null && LooksLikeJson(bytes.Span))) return ReadJsonDocument(name, bytes);
            var text = TextDecoding.Decode(bytes.Span);
            var newline = text.IndexOf('\n', StringComparison.Ordinal);
            if (format == InputFormat.Csv || (format is null && FlatRows.IsHeader(newline < 0 ? text : text[..newline]))) return FlatRows.ReadCsv(name, new StringReader(text)).ToList();
            return [new ArticleInput(new InputOrigin(name, 0), ArticleReader.Read(text, name, ArticleFormatOf(format)), [])];
        }
        catch (UnreadableInputException exception)
        {
            return [exception.IsOverLimit ? JsonEntry.OverLimit(new InputOrigin(name), exception.Message) : JsonEntry.Unreadable(new InputOrigin(name), exception.Message)];
        }
    }

    private static ArticleFormat? ArticleFormatOf(InputFormat? format) => format switch
    {
        InputFormat.Html => ArticleFormat.Html,
        InputFormat.Markdown => ArticleFormat.Markdown,
        InputFormat.Text => ArticleFormat.Text,
        _ => null,
    };

    /// <summary>A text may begin with a bracket too; a JSON array goes on with an object or another array, or ends.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8) switch
    {
        [(byte)'{', ..] => true,
        [(byte)'[', .. var rest] => rest.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)']', ..],
        _ => false,
    };

    private static IEnumerable<IngestionInput> ReadJsonDocument(string name, ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<IngestionInput>();
        var rows = new List<FlatRow>();
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 17 });
            var elements = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
            for (var i = 0; i < elements.Count; i++)
            {
                var (entry, row) = JsonEntry.Read(Encoding.UTF8.GetBytes(elements[i].GetRawText()), new InputOrigin(name, elements.Count > 1 ? i + 1 : 0));
                if (row is not null) rows.Add(row);
                else entries.Add(entry!);
            }
        }
        catch (JsonException exception)
        {
            entries.Add(JsonEntry.Unreadable(
                new InputOrigin(name, (int)(exception.LineNumber ?? 0) + 1), $"not valid JSON at byte {exception.BytePositionInLine} of the line: {exception.Message.Split(". ")[0]}"));
        }
        entries.AddRange(FlatRows.ToEntries(name, rows));
        return entries;
    }

    private static ReadOnlyMemory<byte> Whole(string name, Stream stream, out IngestionInput? refused)
    {
        refused = null;
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length <= LargestDocument) continue;
            refused = JsonEntry.OverLimit(new InputOrigin(name, 0), $"larger than {LargestDocument:N0} bytes; split it, or hand in JSON Lines, which have no limit");
            return default;
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
