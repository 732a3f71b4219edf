using System.Text;
using System.Xml;
using CsvHelper;
using KnowledgeGraph.Extraction.Articles;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;
using KnowledgeGraph.Ingestion.Sources.Feeds;
using KnowledgeGraph.Ingestion.Sources.Json;
using KnowledgeGraph.Ingestion.Sources.Tables;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>
/// Finds out what an input is (JSON Lines, JSON, a feed, a table, HTML, Markdown, plain text), in which encoding, and gives its entries one
/// by one.
/// Never throws on bad content: that becomes a <see cref="RejectedInput"/> with file, line, field and reason. Lines are read one at a time;
/// other formats are held whole.
/// </summary>
public static class InputReader
{
    /// <summary>The largest file that is not JSON Lines, in bytes.</summary>
    public const int LargestDocument = 64 * 1024 * 1024;

    public static IEnumerable<IngestionInput> ReadFile(string file)
    {
        if (InputFiles.IsCodebook(file))
        {
            yield return RejectedInput.Unreadable(new InputOrigin(file), "a codebook of topics and no article; give it with --topics");
            yield break;
        }
        FileStream stream;
        IngestionInput? failure = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = RejectedInput.Unreadable(new InputOrigin(file), exception.Message);
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
    /// <param name="format">What the sender declares; null finds it out.</param>
    /// <param name="charset">The encoding that the sender declares, as <c>Content-Type</c> names it; null finds it out.</param>
    public static IEnumerable<IngestionInput> Read(string name, Stream stream, InputFormat? format = null, string? charset = null)
    {
        var entries = Entries(name, new PeekingStream(stream), format, charset).GetEnumerator();
        using (entries)
        {
            while (true)
            {
                IngestionInput? entry;
                try
                {
                    entry = entries.MoveNext() ? entries.Current : null;
                }
                catch (Exception exception) when (FailureOf(name, exception) is not null)
                {
                    entry = FailureOf(name, exception);
                }
                if (entry is null) yield break;
                yield return entry;
            }
        }
    }

    /// <summary>What ends the reading of an input, whose entries before the fault have been given.</summary>
    private static RejectedInput? FailureOf(string name, Exception exception) => exception switch
    {
        UnreadableInputException { IsOverLimit: true } => RejectedInput.OverLimit(new InputOrigin(name), exception.Message),
        UnreadableInputException => RejectedInput.Unreadable(new InputOrigin(name), exception.Message),
        DecoderFallbackException =>
            RejectedInput.Unreadable(new InputOrigin(name), "the bytes do not fit the encoding that the text began in"),
        XmlException xml => RejectedInput.Unreadable(new InputOrigin(name, xml.LineNumber), $"not valid XML: {xml.Message}"),
        CsvHelperException table => RejectedInput.Unreadable(
            new InputOrigin(name, table.Context?.Parser?.RawRow ?? 0), $"not a valid table: {table.Message.Split('\n')[0].Trim()}"),
        _ => null,
    };

    private static IEnumerable<IngestionInput> Entries(string name, PeekingStream stream, InputFormat? format, string? charset)
    {
        if (TextDecoding.UnicodeOf(stream.Peek(), charset) is { } known && known.Encoding.CodePage != Encoding.UTF8.CodePage)
        {
            stream.Skip(known.Mark);
            var strict = TextDecoding.StrictlyReading(known.Encoding);
            stream = new PeekingStream(Encoding.CreateTranscodingStream(stream, strict, Encoding.UTF8));
            charset = Encoding.UTF8.WebName;
        }
        if (stream.Peek() is [0xEF, 0xBB, 0xBF, ..]) stream.Skip(3);
        var isLines = format == InputFormat.JsonLines || (format is null && InputShape.IsLines(stream.Peek(), name));
        foreach (var entry in isLines ? Lines(name, stream, charset) : Document(name, stream, format, charset)) yield return entry;
    }

    private static IEnumerable<IngestionInput> Lines(string name, Stream stream, string? charset)
    {
        var json = new JsonEntries(name);
        foreach (var line in BoundedLines.Read(stream, ExtractionRecordJson.MaxLineBytes))
        {
            if (line.IsTooLong)
            {
                var reason = $"the line has {line.Length:N0} bytes; at most {ExtractionRecordJson.MaxLineBytes:N0} are read";
                yield return RejectedInput.OverLimit(new InputOrigin(name, line.Number), reason);
                continue;
            }
            if (line.Bytes.Span.Trim(" \t\r"u8).IsEmpty) continue;
            foreach (var entry in Line(json, new InputOrigin(name, line.Number), line.Bytes, charset)) yield return entry;
        }
        foreach (var entry in json.RowRecords()) yield return entry;
    }

    private static IEnumerable<IngestionInput> Line(JsonEntries json, InputOrigin origin, ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes.Span)) return json.Read(bytes, origin.Line);
        try
        {
            var decoded = TextDecoding.Decode(bytes.Span, charset);
            return Warned(json.Read(Encoding.UTF8.GetBytes(decoded.Text), origin.Line), decoded.Warning);
        }
        catch (UnreadableInputException exception)
        {
            return [RejectedInput.Unreadable(origin, exception.Message)];
        }
    }

    private static IEnumerable<IngestionInput> Document(string name, Stream stream, InputFormat? format, string? charset)
    {
        var decoded = TextDecoding.Decode(Whole(stream).Span, charset);
        return Warned((format ?? InputShape.Of(decoded.Text, name)) switch
        {
            InputFormat.Json => Json(name, decoded.Text),
            InputFormat.Table => Table(name, decoded.Text),
            InputFormat.Feed => Feed(name, decoded.Text),
            InputFormat.Html => [Article(name, decoded.Text, ArticleFormat.Html)],
            InputFormat.Markdown => [Article(name, decoded.Text, ArticleFormat.Markdown)],
            InputFormat.Text => [Article(name, decoded.Text, ArticleFormat.Text)],
            _ => [Article(name, decoded.Text, null)],
        }, decoded.Warning);
    }

    private static IEnumerable<IngestionInput> Json(string name, string text)
    {
        var json = new JsonEntries(name);
        return [.. json.Read(Encoding.UTF8.GetBytes(text), 1), .. json.RowRecords()];
    }

    private static IEnumerable<IngestionInput> Table(string name, string text)
    {
        var header = TableHeader.Of(text);
        if (header.IsDnaEvents) return DnaEvents.Read(name, text, header);
        return header.IsFlat ? FlatRows.Read(name, text, header) : ArticleTable.Read(name, text, header);
    }

    private static IEnumerable<IngestionInput> Feed(string name, string text) => XmlFeed.RootOf(text) is { } root && !XmlFeed.IsFeed(root)
        ? [RejectedInput.Of(new InputOrigin(name), "$", $"XML of the kind <{root}> is not read; RSS, Atom and HTML are")]
        : XmlFeed.Read(name, text);

    private static IngestionInput Article(string name, string text, ArticleFormat? format) =>
        ArticleEntry.Of(new InputOrigin(name), ArticleReader.Read(text, name, format), []);

    private static IEnumerable<IngestionInput> Warned(IEnumerable<IngestionInput> entries, string? warning)
    {
        return warning is null ? entries : entries.Select(entry => entry switch
        {
            ArticleInput article => article with { Warnings = [.. article.Warnings ?? [], Told(entry)] },
            RecordInput record => record with { Warnings = [.. record.Warnings ?? [], Told(entry)] },
            _ => entry,
        });

        RecordProblem Told(IngestionInput entry) => new(entry.Origin.Line, "encoding", warning);
    }

    private static ReadOnlyMemory<byte> Whole(Stream stream)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestDocument)
            {
                var reason = $"larger than {LargestDocument:N0} bytes; split it, or hand in JSON Lines, which have no limit";
                throw new UnreadableInputException(reason) { IsOverLimit = true };
            }
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
