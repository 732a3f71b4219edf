namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>
/// Widens a span to whole sentences. Approximate, as any rule without a parser: it only decides how much of an article a reader sees.
/// </summary>
internal static class SentenceSpan
{
    /// <summary>A text without full stops is cut here, in code units either side.</summary>
    private const int Longest = 600;

    private const string Closing = "\"'”’»)]";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Rev", "Hon", "St", "Jr",
            "Sr", "Inc", "Corp", "Co", "Ltd", "No", "vs",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Mt", "Ft",
    };

    public static TextSpan Around(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var first = start;
        while (first > 0 && start - first < Longest && !IsBoundary(text, first)) first--;
        while (first < start && (char.IsWhiteSpace(text[first])
            || (Closing.Contains(text[first]) && first > 0 && IsStop(text[first - 1])))) first++;
        var last = end;
        while (last < text.Length && last - end < Longest && !IsBoundary(text, last)) last++;
        while (last > end && char.IsWhiteSpace(text[last - 1])) last--;
        return new TextSpan(first, last);
    }

    /// <summary>Whether a sentence ends right before <paramref name="at"/>.</summary>
    private static bool IsBoundary(string text, int at)
    {
        if (at >= text.Length) return true;
        if (text[at - 1] is '\n') return true;
        if (!char.IsWhiteSpace(text[at]) || text[at] is '\n') return text[at] is '\n';
        var stop = at - 1;
        while (stop > 0 && Closing.Contains(text[stop])) stop--;
        return IsStop(text[stop]) && StartsSentence(text, at) && !(text[stop] == '.' && IsAbbreviation(text, stop));
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    private static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at >= text.Length || char.IsUpper(text[at]) || char.IsDigit(text[at])
            || text[at] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«'
            || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter;
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..stop];
        return word.Length == 1 || (word.Length > 1 && word[^2] == '.') || Abbreviations.Contains(word);
    }
}
