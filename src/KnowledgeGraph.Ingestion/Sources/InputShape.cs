using System.Text.Json;
using KnowledgeGraph.Ingestion.Sources.Feeds;
using KnowledgeGraph.Ingestion.Sources.Tables;

namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>Finds out what an input is where nobody declares it: by its content, else by the ending of its name.</summary>
internal static class InputShape
{
    /// <summary>
    /// True for JSON with a value a line: by the ending unless one value is spread over the first lines, else where the first line is an
    /// object by itself.
    /// </summary>
    /// <param name="start">The first bytes, in UTF-8 without a mark.</param>
    public static bool IsLines(ReadOnlySpan<byte> start, string name)
    {
        start = start.TrimStart(" \t\r\n"u8);
        var end = start.IndexOf((byte)'\n');
        var first = (end < 0 ? start : start[..end]).TrimEnd(" \t\r"u8);
        if (first is [(byte)'['] or [(byte)'{']) return false;
        if (Ending(name) is ".jsonl" or ".ndjson") return !first.StartsWith("["u8);
        // A first line that is broken costs the others nothing; one that goes on below is a document's.
        var goesOn = first is [.., (byte)',' or (byte)'[' or (byte)'{' or (byte)':'];
        return first.StartsWith("{"u8) && (end < 0 || !goesOn || IsWhole(first));
    }

    /// <summary>By the content: JSON, a feed, a table; else by the ending; null where it is a page or a text.</summary>
    public static InputFormat? Of(string text, string name)
    {
        if (IsJson(text)) return InputFormat.Json;
        if (XmlFeed.RootOf(text) is { } root)
        {
            if (root.Equals("html", StringComparison.OrdinalIgnoreCase)) return InputFormat.Html;
            if (XmlFeed.IsFeed(root) || text.AsSpan().TrimStart().StartsWith("<?xml")) return InputFormat.Feed;
        }
        var ending = Ending(name);
        if (ending is ".json" or ".jsonl" or ".ndjson" or ".jsonld") return InputFormat.Json;
        if (ending is ".csv" or ".tsv" or ".tab") return InputFormat.Table;
        if (ending is ".xml" or ".rss" or ".atom" or ".rdf") return InputFormat.Feed;
        var header = TableHeader.Of(text);
        return header.IsFlat || header.IsDnaEvents || header.IsArticles ? InputFormat.Table : null;
    }

    /// <summary>
    /// A text may begin with a bracket too; a JSON array goes on with an object or another array, or ends. A lone <c>null</c> or number is
    /// JSON, for it can be nothing else.
    /// </summary>
    private static bool IsJson(string text)
    {
        var content = text.AsSpan().Trim();
        return content switch
        {
            ['{', ..] => true,
            ['[', .. var rest] => rest.TrimStart() is ['{' or '[' or ']', ..],
            "null" or "true" or "false" => true,
            [>= '0' and <= '9', ..] => content.IndexOfAnyExcept("0123456789.-+eE") < 0,
            _ => false,
        };
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 1_000 });
        try
        {
            return reader.Read() && reader.TrySkip() && reader.BytesConsumed == line.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();
}
