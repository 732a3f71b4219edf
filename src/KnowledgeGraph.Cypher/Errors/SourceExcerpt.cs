using System.Text;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Errors;

/// <summary>One line of a query with a caret under a place in it. Of very long lines only the surroundings are shown.</summary>
internal static class SourceExcerpt
{
    private const int Before = 80;
    private const int After = 60;

    public static string Render(string query, SourcePosition position)
    {
        var offset = Math.Clamp(position.Offset, 0, query.Length);
        var start = query.AsSpan(0, offset).LastIndexOf('\n') + 1;
        var rest = query.AsSpan(offset).IndexOfAny('\r', '\n');
        var end = rest < 0 ? query.Length : offset + rest;
        var from = Math.Max(start, offset - Before);
        var to = Math.Min(end, offset + After);

        var excerpt = new StringBuilder("\"");
        excerpt.Append(from > start ? "..." : "");
        var caret = excerpt.Length + (offset - from);
        excerpt.Append(query, from, to - from).Append(to < end ? "..." : "").Append("\"\n");
        // Tabs stay tabs, so that the caret stands right whatever their width.
        for (var i = 0; i < caret; i++)
            excerpt.Append(excerpt[i] == '\t' ? '\t' : ' ');

        return excerpt.Append('^').ToString();
    }
}
