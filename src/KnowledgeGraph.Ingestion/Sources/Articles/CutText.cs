using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Ingestion.Sources.Articles;

/// <summary>Texts that an interface hands out cut off, as NewsAPI does: <c>… he told the pa… [+2034 chars]</c>.</summary>
internal static partial class CutText
{
    /// <returns>The text up to its last whole sentence, for half a sentence may say the opposite of the whole, and how many characters are
    /// missing; 0 where nothing was cut.</returns>
    public static (string Text, int Missing) Read(string text)
    {
        var mark = Mark().Match(text);
        if (!mark.Success) return (text, 0);
        var kept = text[..mark.Index];
        var end = SentenceEnd().Match(kept);
        var missing = int.Parse(mark.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return (end.Success ? kept[..(end.Index + end.Length)].TrimEnd() : "", missing);
    }

    [GeneratedRegex(@"\s*(?:…|\.\.\.)?\s*\[\+(\d{1,8}) chars\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[.!?][""”’']?(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex SentenceEnd();
}
