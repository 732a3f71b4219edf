using System.Collections.Frozen;
using KnowledgeGraph.Resolution.Known;

namespace KnowledgeGraph.Resolution.Topics;

/// <summary>
/// Tells topics that mean one thing in every article ("gun control", "the Clean Water Act", "abortion") from those that only their article
/// explains ("the bill", "Quill's plan"). Pure.
/// </summary>
public static class TopicNames
{
    private const int EnoughWords = 2;

    private static readonly FrozenSet<string> Issues = ListFile.Lines("issues").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generic = ListFile.Lines("generic-topics").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = (
        "the a an this that these those its his her their our your my some any all such other another no new final similar same bipartisan proposed planned own recent latest current "
        + "former original first second last next many several more most big major key full whole similar controversial good bad great better best former certain such")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = "of for on to in about against over with by from".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the topic may be joined over articles: an issue by one word, a proper name, words whose head says what it is, or a generic
    /// head with two words or more that say which.
    /// </summary>
    /// <param name="topic">As the article writes it; capitals count.</param>
    public static bool IsSpecific(string topic)
    {
        var words = topic.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Empty.Contains(words[0].ToLowerInvariant()))
            words.RemoveAt(0);
        if (words.Count == 0)
            return false;
        if (words.Count == 1)
            return Issues.Contains(words[0].ToLowerInvariant()) || IsProper(words[0], isFirst: false);

        var head = words.FindIndex(word => Links.Contains(word)) is > 0 and var link ? link - 1 : words.Count - 1;
        // Whose it is tells an article's reader, but the same person has many plans and makes many remarks.
        if (words[..head].Exists(IsPossessive))
            return false;
        var telling = words.Where((word, i) => i != head && !Empty.Contains(word.ToLowerInvariant()) && !Links.Contains(word)).ToList();
        return IsGeneric(words[head].ToLowerInvariant())
            ? telling.Count >= EnoughWords || telling.Where((word, i) => IsProper(word, i == 0 && words[head].All(char.IsLower))).Any()
            : telling.Count > 0 || IsProper(words[head], isFirst: false);
    }

    /// <summary>What a topic that stays with its article is called, so that a reader elsewhere knows which is meant.</summary>
    /// <param name="title">The article's; null where it has none.</param>
    public static string InArticle(string topic, string? title) => title is null ? $"{topic} (of one article)" : $"{topic} in “{title}”";

    private static bool IsGeneric(string head) =>
        Generic.Contains(head) || head.EndsWith('s') && (Generic.Contains(head[..^1]) || head.EndsWith("ies", StringComparison.Ordinal) && Generic.Contains(head[..^3] + "y"));

    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal);

    /// <summary>A word with a capital, or with two where a sentence or title may have put the first.</summary>
    private static bool IsProper(string word, bool isFirst) => isFirst ? word.Count(char.IsUpper) > 1 : word.Any(char.IsUpper) || word.Any(char.IsDigit);
}
