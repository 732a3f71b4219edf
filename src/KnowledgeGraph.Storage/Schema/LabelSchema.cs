namespace KnowledgeGraph.Storage.Schema;

/// <summary>A label and the properties of its nodes.</summary>
/// <param name="Layer"><c>evidence</c>, <c>identity</c>, <c>governance</c> or <c>derived</c>.</param>
public sealed record LabelSchema(string Name, string Layer, string Meaning, IReadOnlyList<PropertySchema> Properties);

/// <summary>A relationship type, which labels it joins, and its properties.</summary>
public sealed record RelationshipSchema(string Name, string Layer, string Meaning, IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    public IReadOnlyList<PropertySchema> Properties { get; init; } = [];
}

/// <summary>A property. <see cref="Type"/> is Cypher's name of its type; <see cref="Required"/> says that it is always there.</summary>
public sealed record PropertySchema(string Name, string Type, bool Required, string Layer, string Meaning);
