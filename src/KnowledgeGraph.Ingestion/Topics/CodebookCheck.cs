using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>What the topics of a codebook must be to each other: codes and patterns once, broader ones there and without a circle.</summary>
internal static class CodebookCheck
{
    public static void Run(IReadOnlyList<(CodebookTopic Topic, long Line)> topics)
    {
        var byCode = new Dictionary<string, (CodebookTopic Topic, long Line)>(StringComparer.Ordinal);
        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in topics)
        {
            if (!byCode.TryAdd(entry.Topic.Code, entry))
                throw new CodebookException(entry.Line, $"the id '{entry.Topic.Code}' is taken by the topic of line {byCode[entry.Topic.Code].Line}");
            foreach (var pattern in entry.Topic.Patterns)
            {
                if (!patterns.TryAdd(pattern.Text, entry.Topic.Code))
                    throw new CodebookException(entry.Line, $"the pattern '{pattern.Text}' is that of '{patterns[pattern.Text]}' too; one must go");
            }
        }

        foreach (var (topic, line) in topics)
        {
            if (topic.Broader.FirstOrDefault(code => !byCode.ContainsKey(code)) is { } missing)
                throw new CodebookException(line, $"the broader topic '{missing}' is no id of this codebook");
        }

        RefuseCircles(byCode);
    }

    private static void RefuseCircles(Dictionary<string, (CodebookTopic Topic, long Line)> topics)
    {
        // Topics whose broader ones are all settled settle; what never does stands in a circle or under one.
        var open = new HashSet<string>(topics.Keys, StringComparer.Ordinal);
        while (open.RemoveWhere(code => !topics[code].Topic.Broader.Any(open.Contains)) > 0)
        {
        }

        if (open.Order(StringComparer.Ordinal).FirstOrDefault() is { } circular)
            throw new CodebookException(topics[circular].Line, $"'{circular}' is broader than itself, by way of its broader topics");
    }
}
