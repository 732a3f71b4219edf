using System.Runtime.InteropServices;
using System.Text.Json;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>Where the elements of a parsed JSON text stand in it. Asked in the order of the text, each line is counted once.</summary>
/// <param name="json">What the document was parsed from.</param>
/// <param name="firstLine">The line of the file that it begins in.</param>
internal sealed class JsonLocations(ReadOnlyMemory<byte> json, int firstLine)
{
    private int _counted;
    private int _above;

    /// <summary>The element as it stands in the text, without a copy.</summary>
    public ReadOnlyMemory<byte> TextOf(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return json.Span.Overlaps(raw, out var offset) ? json.Slice(offset, raw.Length) : raw.ToArray();
    }

    /// <summary>1-based.</summary>
    public int LineOf(JsonElement element)
    {
        if (!json.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset)) return firstLine + _above;
        if (offset < _counted) (_counted, _above) = (0, 0);
        _above += json.Span[_counted..offset].Count((byte)'\n');
        _counted = offset;
        return firstLine + _above;
    }
}
