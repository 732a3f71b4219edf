using System.Text.Json;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Training.Measures;

/// <summary>A name as the corpora write it: offsets in code points, <paramref name="End"/> exclusive.</summary>
/// <param name="Kind">Null for what is not one of ours, such as dates.</param>
internal readonly record struct FoundName(int Start, int End, NameKind? Kind)
{
    public static FoundName Gold(JsonElement entity) => new(
        entity.GetProperty("start").GetInt32(),
        entity.GetProperty("end").GetInt32(),
        Enum.TryParse<NameKind>(entity.GetProperty("type").GetString(), ignoreCase: true, out var kind) ? kind : null);

    public static FoundName Of(AnnotatedText text, Name name)
    {
        int start = text.Tokens[name.FirstToken].Span.Start, end = text.Tokens[name.EndToken - 1].Span.End;
        var pairs = text.Text.AsSpan(0, start).ToArray().Count(char.IsLowSurrogate);
        return new FoundName(start - pairs, end - pairs - text.Text[start..end].Count(char.IsLowSurrogate), name.Kind);
    }

    public bool Overlaps(FoundName other) => Start < other.End && other.Start < End;
}
