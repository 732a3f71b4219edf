using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>A text's names as <c>score_ner.py</c> reads them.</summary>
internal static class NamePredictions
{
    public static IEnumerable<object> Of(string text)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        foreach (var name in annotated.Names)
        {
            var (start, end) = (annotated.Tokens[name.FirstToken].Span.Start, annotated.Tokens[name.EndToken - 1].Span.End);
            yield return new { start = CodePoints(text, start), end = CodePoints(text, end), type = name.Kind.ToString().ToUpperInvariant() };
        }
    }

    /// <summary>The corpora count code points, we count UTF-16 code units.</summary>
    private static int CodePoints(string text, int offset)
    {
        var pairs = 0;
        foreach (var c in text.AsSpan(0, offset))
        {
            if (char.IsLowSurrogate(c)) pairs++;
        }

        return offset - pairs;
    }
}
