using KnowledgeGraph.Resolution.Topics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>Reads a codebook: YAML with a list <c>topics</c>, each with id, name, patterns, broader and note (docs/topics.md).</summary>
public static class CodebookFile
{
    private const int LongestFile = 4 * 1024 * 1024;
    private const int MostBrackets = 20_000;

    private static readonly string[] Fields = ["id", "name", "patterns", "broader", "note"];

    /// <exception cref="CodebookException">It is no codebook; the message names line, field and reason.</exception>
    public static Codebook Parse(string yaml)
    {
        if (yaml.Length > LongestFile)
            throw new CodebookException(0, $"a codebook may have {LongestFile / 1024 / 1024} MB; take the articles' texts out of it");
        // The YAML parser is quadratic in open brackets.
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MostBrackets)
            throw new CodebookException(0, $"more than {MostBrackets:N0} brackets; write lists with dashes");
        var topics = TopicsOf(RootOf(yaml)).Select(Read).ToList();
        CodebookCheck.Run(topics);
        return new Codebook(topics.Select(topic => topic.Topic));
    }

    private static YamlNode RootOf(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException problem)
        {
            throw new CodebookException(problem.Start.Line, $"no YAML: {problem.Message}");
        }

        return stream.Documents switch
        {
            [var only] => only.RootNode,
            [] => throw new CodebookException(0, "it is empty; a codebook without topics says 'topics: []'"),
            _ => throw new CodebookException(stream.Documents[1].RootNode.Start.Line, "a second document; a codebook is one"),
        };
    }

    private static IEnumerable<YamlMappingNode> TopicsOf(YamlNode root)
    {
        if (root is not YamlMappingNode map)
            throw new CodebookException(root.Start.Line, "expected 'topics:' and a list of topics");
        var found = CodebookNode.Of(map, ["topics"]);
        if (!found.TryGetValue("topics", out var topics))
            throw new CodebookException(root.Start.Line, "'topics' is missing");
        var list = topics as YamlSequenceNode ?? throw new CodebookException(topics.Start.Line, "'topics' is no list");
        return list.Children.Select(node =>
            node as YamlMappingNode ?? throw new CodebookException(node.Start.Line, "a topic has fields: id, name, patterns, broader, note"));
    }

    private static (CodebookTopic Topic, long Line) Read(YamlMappingNode map)
    {
        var fields = CodebookNode.Of(map, Fields);
        var code = CodebookNode.Text(map, fields, "id");
        var name = CodebookNode.Text(map, fields, "name");
        var note = fields.ContainsKey("note") ? CodebookNode.Text(map, fields, "note") : null;
        var patterns = CodebookNode.Texts(fields, "patterns").Select(pattern => Pattern(pattern.Text, pattern.Line)).ToList();
        var own = Pattern(name.Replace('*', ' '), map.Start.Line);
        var broader = CodebookNode.Texts(fields, "broader").Select(topic => topic.Text).Distinct(StringComparer.Ordinal).ToList();
        var all = patterns.Prepend(own).DistinctBy(pattern => pattern.Text, StringComparer.Ordinal).ToList();
        return (new CodebookTopic(code, name, all, broader, note), map.Start.Line);
    }

    private static TopicPattern Pattern(string text, long line)
    {
        try
        {
            return TopicPattern.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new CodebookException(line, problem.Message);
        }
    }
}
