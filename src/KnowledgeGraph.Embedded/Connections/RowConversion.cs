using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>Cypher's values to the plain types named at <see cref="CypherStatement"/>.</summary>
/// <param name="reserve">
/// Told of the bytes that a list or map will take, before it is made: a value may be small for the engine and huge as plain objects, such as <c>range(1, 100000000)</c>
/// or a map that holds another one twice, over and over.
/// </param>
internal sealed class RowConversion(IGraphReader graph, Action<long> reserve)
{
    /// <summary>An element: the reference, and a boxed number.</summary>
    private const long Reference = 32;

    /// <summary>An entry of a dictionary: its slot, its bucket, and a boxed number.</summary>
    private const long Entry = 56;

    /// <summary>Readers of results, JSON's among them, have limits of their own beyond this.</summary>
    private const int MaxDepth = 500;

    private int _depth;

    public object? ToClr(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        ValueKind.Bytes => value.AsBytes(),
        ValueKind.List => FromList(value.AsList()),
        ValueKind.Map => FromMap(value.AsMap()),
        ValueKind.Node => FromNode(value.AsEntityId()),
        ValueKind.Relationship => FromRelationship(value.AsEntityId()),
        ValueKind.Path => new GraphPath(
            [.. value.AsPath().Nodes.Select(node => FromNode(node))], [.. value.AsPath().Relationships.Select(id => FromRelationship(id))]),
        ValueKind.Date => value.AsDate(),
        ValueKind.LocalTime => value.AsLocalTime(),
        ValueKind.Time => value.AsTime(),
        ValueKind.LocalDateTime => value.AsLocalDateTime(),
        ValueKind.DateTime => value.AsDateTime(),
        ValueKind.Duration when value.AsDuration() is var duration => new GraphDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        ValueKind.Point when value.AsPoint() is var point => new GraphPoint(point.Srid, point.X, point.Y, point.Z),
        _ => throw new InvalidOperationException($"A {value.Kind} cannot be part of a result."),
    };

    private object?[] FromList(IReadOnlyList<Value> items)
    {
        Enter();
        reserve(items.Count * Reference);
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ToClr(items[i]);
        _depth--;
        return values;
    }

    private void Enter()
    {
        if (++_depth <= MaxDepth) return;
        _depth = 0;
        throw CypherException.Runtime(
            CypherErrorType.ArgumentError, CypherErrorDetail.InvalidArgumentValue, $"A value of the result is nested more than {MaxDepth} levels deep.");
    }

    private Dictionary<string, object?> FromMap(IReadOnlyDictionary<string, Value> map)
    {
        Enter();
        reserve(map.Count * Entry);
        var values = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, item) in map) values.Add(key, ToClr(item));
        _depth--;
        return values;
    }

    private GraphNode FromNode(long id)
    {
        if (SchemaEntities.LabelOf(id) is >= 0 and var label) return OfSchema(id, graph.TokenName(TokenKind.Label, label));
        var tokens = graph.Labels(id);
        var labels = new string[tokens.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = graph.TokenName(TokenKind.Label, tokens[i]);
        return new(ElementId.OfNode(id), labels, FromProperties(graph.NodeProperties(id)));
    }

    /// <summary>A node of db.schema.visualization: its label, and what is indexed and constrained of it.</summary>
    private GraphNode OfSchema(long id, string label) => new(ElementId.OfNode(id), [label], new Dictionary<string, object?>
    {
        ["name"] = label,
        ["indexes"] = graph.Indexes
            .Where(index => index.Entity == EntityKind.Node && index.OwningConstraint is null && index.LabelsOrTypes.Contains(label))
            .Select(index => (object?)string.Join(",", index.Properties)).ToArray(),
        ["constraints"] = graph.Constraints
            .Where(constraint => constraint.Entity == EntityKind.Node && constraint.LabelOrType == label)
            .Select(constraint => (object?)constraint.Name).ToArray(),
    });

    private GraphRelationship FromRelationship(long id)
    {
        if (SchemaEntities.Find(id) is { } schema)
        {
            var type = graph.TokenName(TokenKind.RelationshipType, schema.Type);
            return new(ElementId.OfRelationship(id), type, ElementId.OfNode(schema.Start), ElementId.OfNode(schema.End), new Dictionary<string, object?> { ["name"] = type });
        }

        // One that this transaction has deleted is only its id.
        if (!graph.RelationshipExists(id)) return new(ElementId.OfRelationship(id), "", "", "", FromProperties([]));
        var record = graph.Relationship(id);
        return new(
            ElementId.OfRelationship(id), graph.TokenName(TokenKind.RelationshipType, record.Type), ElementId.OfNode(record.Start), ElementId.OfNode(record.End),
            FromProperties(graph.RelationshipProperties(id)));
    }

    private Dictionary<string, object?> FromProperties(IReadOnlyList<KeyValuePair<int, Value>> properties)
    {
        reserve(properties.Count * Entry);
        var values = new Dictionary<string, object?>(properties.Count, StringComparer.Ordinal);
        foreach (var (key, value) in properties) values.Add(graph.TokenName(TokenKind.PropertyKey, key), ToClr(value));
        return values;
    }
}
