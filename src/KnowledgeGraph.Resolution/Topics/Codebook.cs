using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Resolution.Topics;

/// <summary>The topics that somebody studies, and by which words they are found. Immutable, thread-safe.</summary>
public sealed class Codebook
{
    public static readonly Codebook Empty = new([]);

    private readonly IReadOnlyList<(TopicPattern Pattern, CodebookTopic Topic)> _patterns;

    /// <param name="topics">Each code once, broader codes among them and without a circle.</param>
    public Codebook(IEnumerable<CodebookTopic> topics)
    {
        Topics = [.. topics.OrderBy(topic => topic.Code, StringComparer.Ordinal)];
        _patterns = [.. Topics
            .SelectMany(topic => topic.Patterns.Select(pattern => (Pattern: pattern, Topic: topic)))
            .OrderByDescending(pair => pair.Pattern.Letters)
            .ThenBy(pair => pair.Pattern.Text, StringComparer.Ordinal)
            .ThenBy(pair => pair.Topic.Code, StringComparer.Ordinal)];
    }

    /// <summary>By code, in ordinal order.</summary>
    public IReadOnlyList<CodebookTopic> Topics { get; }

    /// <summary>Equal for codebooks that say the same, in whatever order.</summary>
    public string Hash => ContentHash.Digest("codebook", [.. Topics.Select(topic => ContentHash.Digest("topic", [
        topic.Code, topic.Name, topic.Note,
        string.Join('\n', topic.Patterns.Select(pattern => pattern.Text).Order(StringComparer.Ordinal)),
        string.Join('\n', topic.Broader.Order(StringComparer.Ordinal))]))]);

    /// <summary>The topic that a name is coded as, by the matching pattern with the most letters; null where none matches.</summary>
    /// <param name="name">As an article writes it.</param>
    public CodebookTopic? TopicOf(string name)
    {
        if (_patterns.Count == 0)
            return null;
        var words = TopicWords.Of(name);
        foreach (var (pattern, topic) in _patterns)
        {
            if (pattern.Matches(words))
                return topic;
        }

        return null;
    }
}
