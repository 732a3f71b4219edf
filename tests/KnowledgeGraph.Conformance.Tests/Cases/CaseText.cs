using System.Collections;
using System.Globalization;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Conformance.Tests.Cases;

/// <summary>Values as the cases write them, the same for both engines: ids say nothing, and the order of keys neither.</summary>
internal static class CaseText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        GraphNode node => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Of(node.Properties)})",
        GraphRelationship relationship => $"[:{relationship.Type} {Of(relationship.Properties)}]",
        GraphPath path => $"<{string.Join(", ", path.Nodes.Select(Of))} via {string.Join(", ", path.Relationships.Select(Of))}>",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
