namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>
/// Decides which line breaks end a paragraph. Blank lines do. A single line break does as well, unless it only wraps a line:
/// the text is wrapped to a width and the line is full, or the next line goes on in lower case.
/// </summary>
internal readonly struct Paragraphs
{
    const int WidestWrap = 120;
    readonly string text;
    readonly int width;

    Paragraphs(string text, int width)
    {
        this.text = text;
        this.width = width;
    }

    public static Paragraphs Of(string text)
    {
        int longest = 0, breaks = 0, goesOn = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            longest = Math.Max(longest, end - start);
            if (end > start && end + 1 < text.Length && text[end + 1] is not ('\n' or '\r'))
            {
                breaks++;
                if (char.IsLower(text[end + 1]))
                    goesOn++;
            }

            start = end + 1;
        }

        return new Paragraphs(text, longest <= WidestWrap && goesOn >= 3 && goesOn * 4 >= breaks ? longest : 0);
    }

    /// <summary>Whether a paragraph ends between two neighbouring tokens, the first ending at <paramref name="end"/>, the second starting at <paramref name="next"/>.</summary>
    public bool EndBetween(int end, int next)
    {
        int first = -1, count = 0;
        for (var i = end; i < next; i++)
            if (text[i] is '\n' or '\u2029' or '\u2028' || text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))
            {
                first = first < 0 ? i : first;
                count++;
            }

        if (count == 0)
            return false;
        if (count > 1)
            return true;
        if (char.IsLower(text[next]) && text[end - 1] is not ('.' or '!' or '?' or ':'))
            return false;
        return width == 0 || LineLength(first) + 1 + WordLength(next) <= width - 8;
    }

    int LineLength(int lineBreak)
    {
        var length = 0;
        while (length < WidestWrap && lineBreak - length > 0 && text[lineBreak - length - 1] != '\n')
            length++;
        return length;
    }

    int WordLength(int start)
    {
        var end = start;
        while (end < text.Length && end - start < WidestWrap && !char.IsWhiteSpace(text[end]))
            end++;
        return end - start;
    }
}
