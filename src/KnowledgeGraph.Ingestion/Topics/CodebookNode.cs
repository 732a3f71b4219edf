using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>Fields of a codebook's YAML, checked.</summary>
internal static class CodebookNode
{
    /// <summary>By name. An unknown field is an error, for it would be left out unseen.</summary>
    public static IReadOnlyDictionary<string, YamlNode> Of(YamlMappingNode map, string[] known)
    {
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
                throw new CodebookException(key.Start.Line, $"unknown field '{name}'; known: {string.Join(", ", known)}");
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>A field that must be there and say something.</summary>
    public static string Text(YamlMappingNode map, IReadOnlyDictionary<string, YamlNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node))
            throw new CodebookException(map.Start.Line, $"'{name}' is missing");
        return TextOf(node, name);
    }

    /// <summary>A field that may be missing: one text or a list of them.</summary>
    public static IEnumerable<(string Text, long Line)> Texts(IReadOnlyDictionary<string, YamlNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node))
            return [];
        return node is YamlSequenceNode list
            ? list.Children.Select(child => (TextOf(child, name), child.Start.Line))
            : [(TextOf(node, name), node.Start.Line)];
    }

    private static string TextOf(YamlNode node, string name) => (node as YamlScalarNode)?.Value?.Trim() is { Length: > 0 } text
        ? text
        : throw new CodebookException(node.Start.Line, $"'{name}' is empty or no text");
}
