using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>The properties that a pattern of CREATE or MERGE gives: written out with their keys, or any expression that gives a map.</summary>
internal sealed class PropertyWrites(IReadOnlyList<(int Name, Evaluator Value)> entries, Evaluator? map)
{
    public static PropertyWrites None { get; } = new([], null);

    public List<KeyValuePair<int, Value>> Evaluate(Frame frame)
    {
        var properties = new List<KeyValuePair<int, Value>>(entries.Count);
        foreach (var (name, evaluator) in entries)
        {
            var value = Storable.Check(evaluator.Evaluate(frame), frame.Name(name));
            if (value.IsNull) continue;
            var key = frame.TokenToWrite(name);
            properties.RemoveAll(property => property.Key == key);
            properties.Add(KeyValuePair.Create(key, value));
        }

        var more = map?.Evaluate(frame) ?? default;
        if (more.IsNull) return properties;
        foreach (var (name, value) in PropertyMap.Of(frame, more))
            if (!Storable.Check(value, name).IsNull)
                properties.Add(KeyValuePair.Create(frame.Writer.GetOrAddToken(TokenKind.PropertyKey, name), Storable.Check(value, name)));
        return properties;
    }

    /// <summary>MERGE cannot find what it would create where a property is null: null equals nothing.</summary>
    public void RefuseNulls(Frame frame)
    {
        foreach (var (name, evaluator) in entries)
            if (evaluator.Evaluate(frame).IsNull)
                throw Null(frame.Name(name));
        if (map?.Evaluate(frame) is { Kind: ValueKind.Map } properties)
            foreach (var (name, value) in properties.AsMap())
                if (value.IsNull)
                    throw Null(name);
    }

    private static CypherException Null(string name) => CypherException.Runtime(CypherErrorType.SemanticError, CypherErrorDetail.MergeReadOwnWrites,
        $"MERGE cannot use null for the property {name}.");
}

/// <summary>Which values a property can hold: simple ones, and lists of one kind of them.</summary>
internal static class Storable
{
    public static Value Check(in Value value, string name)
    {
        switch (value.Kind)
        {
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw Wrong(name, $"a {value.Kind.ToString().ToLowerInvariant()}");
            case ValueKind.List:
                return CheckList(value, name);
            default:
                return value;
        }
    }

    private static Value CheckList(in Value value, string name)
    {
        var list = value.AsList();
        var kind = ValueKind.Null;
        var mixed = false;
        foreach (var element in list)
        {
            switch (element.Kind)
            {
                case ValueKind.Null or ValueKind.Map or ValueKind.List or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                    throw Wrong(name, $"a list that holds a {element.Kind.ToString().ToLowerInvariant()}");
            }

            if (kind == ValueKind.Null) kind = element.Kind;
            if (element.Kind == kind) continue;
            if (!element.IsNumber || kind is not (ValueKind.Integer or ValueKind.Float)) throw Wrong(name, "a list of different kinds of values");
            mixed = true;
        }

        return mixed ? Value.Of(list.Select(element => Value.Of(element.AsNumber())).ToArray()) : value;
    }

    private static CypherException Wrong(string name, string what) => CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidPropertyType,
        $"The property {name} cannot hold {what}; properties hold simple values and lists of one kind of them.");
}
