using System.Text;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Names and topics are compared and shown with single blanks, whatever the article has between their words.</summary>
internal static class Whitespace
{
    public static string Collapse(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
            clean = !char.IsWhiteSpace(text[i]) || text[i] == ' ' && (i + 1 == text.Length || !char.IsWhiteSpace(text[i + 1]));
        if (clean)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        return builder.ToString().TrimEnd();
    }
}
