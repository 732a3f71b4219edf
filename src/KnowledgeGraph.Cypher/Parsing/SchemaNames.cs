using System.Text;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Names for indexes and constraints that are given none: the same definition has the same name everywhere.</summary>
internal static class SchemaNames
{
    public static string For(IndexDefinition index) =>
        "index_" + Hash($"{index.Kind}\0{index.Entity}\0{string.Join('\u0001', index.LabelsOrTypes)}\0{string.Join('\u0001', index.Properties)}");

    public static string For(ConstraintDefinition constraint) =>
        "constraint_" + Hash($"{constraint.Kind}\0{constraint.Entity}\0{constraint.LabelOrType}\0{string.Join('\u0001', constraint.Properties)}");

    /// <summary>FNV-1a, 32 bits: eight digits, as in Neo4j's own names.</summary>
    private static string Hash(string definition)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(definition))
            hash = (hash ^ b) * 16777619u;
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
