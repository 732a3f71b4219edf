using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>Values as text: <see cref="ToText"/> for <c>toString</c>, <see cref="Render"/> for people (the way cypher-shell prints them).</summary>
public static class ValueText
{
    /// <summary>The plain text of a scalar: a string without quotes, a number, <c>true</c>, an ISO 8601 temporal value.</summary>
    /// <exception cref="InvalidOperationException">The value is null, a list, a map, bytes, or part of the graph.</exception>
    public static string ToText(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText.Format(value.AsFloat()),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Point => PointText(value.AsPoint()),
        ValueKind.Duration => DurationText.Format(value.AsDuration()),
        _ when TemporalText.TryFormat(value, out var text) => text,
        _ => throw new InvalidOperationException($"A {value.Kind} has no plain text."),
    };

    /// <summary>
    /// Any value as cypher-shell prints it: <c>"text"</c>, <c>[1, 2]</c>, <c>(:Actor {name: "…"})</c>. Entities are read from <paramref name="graph"/>.
    /// </summary>
    public static string Render(Value value, IGraphReader graph)
    {
        var text = new StringBuilder();
        Append(text, value, graph);
        return text.ToString();
    }

    private static void Append(StringBuilder text, in Value value, IGraphReader graph)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("NULL");
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean() ? "TRUE" : "FALSE");
                break;
            case ValueKind.String:
                AppendQuoted(text, value.AsString());
                break;
            case ValueKind.Bytes:
                text.Append("0x").Append(Convert.ToHexString(value.AsBytes()));
                break;
            case ValueKind.List:
                QueryBudget.StepDown();
                text.Append('[');
                var list = value.AsList();
                for (var i = 0; i < list.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    Append(text, list[i], graph);
                }

                text.Append(']');
                break;
            case ValueKind.Map:
                QueryBudget.StepDown();
                AppendMap(text, value.AsMap(), graph);
                break;
            case ValueKind.Node:
                AppendNode(text, value.AsEntityId(), graph);
                break;
            case ValueKind.Relationship:
                AppendRelationship(text, value.AsEntityId(), graph);
                break;
            case ValueKind.Path:
                AppendPath(text, value.AsPath(), graph);
                break;
            default:
                text.Append(ToText(value));
                break;
        }
    }

    private static void AppendPath(StringBuilder text, PathValue path, IGraphReader graph)
    {
        AppendNode(text, path.Nodes[0], graph);
        for (var i = 0; i < path.Length; i++)
        {
            var backward = graph.RelationshipExists(path.Relationships[i]) && graph.Relationship(path.Relationships[i]).Start != path.Nodes[i];
            text.Append(backward ? "<-" : "-");
            AppendRelationship(text, path.Relationships[i], graph);
            text.Append(backward ? "-" : "->");
            AppendNode(text, path.Nodes[i + 1], graph);
        }
    }

    private static void AppendNode(StringBuilder text, long node, IGraphReader graph)
    {
        text.Append('(');
        foreach (var label in graph.Labels(node)) text.Append(':').Append(Name(graph.TokenName(TokenKind.Label, label)));
        AppendProperties(text, graph.NodeProperties(node), graph);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, long relationship, IGraphReader graph)
    {
        text.Append("[:");
        if (graph.RelationshipExists(relationship))
            text.Append(Name(graph.TokenName(TokenKind.RelationshipType, graph.Relationship(relationship).Type)));
        AppendProperties(text, graph.RelationshipProperties(relationship), graph);
        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, IReadOnlyList<KeyValuePair<int, Value>> properties, IGraphReader graph)
    {
        if (properties.Count == 0) return;
        if (text[^1] != '(') text.Append(' ');
        AppendMap(text, properties.Select(property => KeyValuePair.Create(graph.TokenName(TokenKind.PropertyKey, property.Key), property.Value)), graph);
    }

    private static void AppendMap(StringBuilder text, IEnumerable<KeyValuePair<string, Value>> entries, IGraphReader graph)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in entries)
        {
            if (!first) text.Append(", ");
            first = false;
            text.Append(Name(key)).Append(": ");
            Append(text, value, graph);
        }

        text.Append('}');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static string Name(string name)
    {
        var plain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        return plain ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
    }

    private static string PointText(PointValue point)
    {
        var z = point.Z is { } height ? $", z:{FloatText.Format(height)}" : "";
        return $"point({{srid:{point.Srid}, x:{FloatText.Format(point.X)}, y:{FloatText.Format(point.Y)}{z}}})";
    }
}
