using System.Globalization;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The text that <c>elementId()</c> gives, and that results carry: <c>n12</c> for a node, <c>r12</c> for a relationship.</summary>
public static class ElementId
{
    public static string OfNode(long id) => string.Create(CultureInfo.InvariantCulture, $"n{id}");

    public static string OfRelationship(long id) => string.Create(CultureInfo.InvariantCulture, $"r{id}");
}
