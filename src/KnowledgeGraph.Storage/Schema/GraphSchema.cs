using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KnowledgeGraph.Storage.Schema;

/// <summary>What the graph consists of and what it means, as <c>graph-schema/schema.yaml</c> says. Immutable; names in the file's order.</summary>
public sealed record GraphSchema(IReadOnlyList<LabelSchema> Labels, IReadOnlyList<RelationshipSchema> Relationships)
{
    private static readonly Lazy<GraphSchema> EmbeddedSchema = new(() => Parse(Text));

    /// <summary>The schema of this build.</summary>
    public static GraphSchema Embedded => EmbeddedSchema.Value;

    /// <summary>The YAML text of the schema of this build.</summary>
    public static string Text => EmbeddedText.Read("graph-schema/schema.yaml");

    /// <exception cref="FormatException">The text is not a schema; the message names line and column.</exception>
    public static GraphSchema Parse(string yaml)
    {
        try
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var file = deserializer.Deserialize<SchemaFile>(new MergingParser(new Parser(new StringReader(yaml))));
            return new GraphSchema(
                [.. file.Labels.Select(label => new LabelSchema(label.Key, label.Value.Layer, label.Value.Meaning, label.Value.PropertyList()))],
                [.. file.Relationships.Select(type => new RelationshipSchema(type.Key, type.Value.Layer, type.Value.Meaning, type.Value.From, type.Value.To)
                {
                    Properties = type.Value.PropertyList(),
                })]);
        }
        catch (YamlException problem)
        {
            throw new FormatException($"The schema is wrong at {problem.Start}: {problem.Message}", problem);
        }
    }

    // Shapes of the file; YamlDotNet fills them.
    private sealed class SchemaFile
    {
        public string Schema { get; set; } = "";

        public Dictionary<string, Entry> Labels { get; set; } = [];

        public Dictionary<string, Entry> Relationships { get; set; } = [];
    }

    private sealed class Entry
    {
        public string Layer { get; set; } = "";

        public string Meaning { get; set; } = "";

        public List<string> From { get; set; } = [];

        public List<string> To { get; set; } = [];

        public Dictionary<string, Property> Properties { get; set; } = [];

        public IReadOnlyList<PropertySchema> PropertyList()
            => [.. Properties.Select(p => new PropertySchema(p.Key, p.Value.Type.TrimEnd('?'), !p.Value.Type.EndsWith('?'), p.Value.Layer ?? Layer, p.Value.Meaning))];
    }

    private sealed class Property
    {
        public string Type { get; set; } = "";

        public string? Layer { get; set; }

        public string Meaning { get; set; } = "";
    }
}
