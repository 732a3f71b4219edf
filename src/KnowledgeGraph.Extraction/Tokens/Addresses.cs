namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Addresses of the web inside running text.</summary>
internal static class Addresses
{
    public static bool StartsAt(string text, int i)
    {
        if ((text[i] | 32) is not ('h' or 'w'))
            return false;
        var rest = text.AsSpan(i);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the address ends: before the next blank, bracket or quote, less the marks that end the sentence around it.</summary>
    public static int End(string text, int i)
    {
        var end = i;
        while (end < text.Length && !Characters.IsBlank(text[end]) && !Characters.IsDoubleQuote(text[end]) && text[end] is not ('<' or '>' or '{' or '}'))
            end++;
        // The first three characters are letters, so that something is left.
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' || Characters.IsApostrophe(text[end - 1]))
            end--;
        return end;
    }
}
