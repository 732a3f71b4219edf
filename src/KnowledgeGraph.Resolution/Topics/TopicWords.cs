using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Resolution.Topics;

/// <summary>A topic's words made comparable: lower case, no punctuation, singular. Pure.</summary>
internal static class TopicWords
{
    private const int ShortestPlural = 4;

    /// <summary>Each word followed by a space, with one before the first.</summary>
    public static string Of(string name) => " " + string.Concat(Split(name, isPattern: false).Select(word => word + " "));

    /// <param name="isPattern">Whether <c>*</c> is kept; a word with one is kept as it is.</param>
    public static IEnumerable<string> Split(string text, bool isPattern) => isPattern
        ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Contains('*') ? [Wild(word)] : Split(word, isPattern: false)).Where(word => word.Length > 0)
        : PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular);

    /// <summary>Without the ending of a regular plural; the same word always gives the same, right or not.</summary>
    public static string Singular(string word)
    {
        if (word.Length < ShortestPlural || !word.EndsWith('s') || word[^2] is 's' or 'u' or 'i')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        string[] withE = ["sses", "shes", "ches", "xes", "zes"];
        return withE.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) ? word[..^2] : word[..^1];
    }

    private static string Wild(string word) => string.Join('*', word.Split('*').Select(part => PlainText.Words(part).Replace(" ", "", StringComparison.Ordinal)));
}
