using System.Text.Json;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>Reads the catalog's JSON, as the serializer writes it. By hand, because a serializer that makes its readers anew at every start takes longer than most queries.</summary>
internal static class CatalogJson
{
    public static IndexDefinition Index(JsonElement json) => new(
        Text(json, nameof(IndexDefinition.Name)),
        (IndexKind)json.GetProperty(nameof(IndexDefinition.Kind)).GetInt32(),
        (EntityKind)json.GetProperty(nameof(IndexDefinition.Entity)).GetInt32(),
        Texts(json, nameof(IndexDefinition.LabelsOrTypes)),
        Texts(json, nameof(IndexDefinition.Properties)),
        json.GetProperty(nameof(IndexDefinition.OwningConstraint)).GetString());

    public static ConstraintDefinition Constraint(JsonElement json) => new(
        Text(json, nameof(ConstraintDefinition.Name)),
        (ConstraintKind)json.GetProperty(nameof(ConstraintDefinition.Kind)).GetInt32(),
        (EntityKind)json.GetProperty(nameof(ConstraintDefinition.Entity)).GetInt32(),
        Text(json, nameof(ConstraintDefinition.LabelOrType)),
        Texts(json, nameof(ConstraintDefinition.Properties)));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement json, string name)
    {
        var list = json.GetProperty(name);
        var texts = new string[list.GetArrayLength()];
        for (var i = 0; i < texts.Length; i++) texts[i] = list[i].GetString()!;
        return texts;
    }
}
