namespace KnowledgeGraph.Cypher.Checking;

/// <summary>What functions take and give, for those where the text alone can show a mistake. All others are left to the run.</summary>
internal static class FunctionTypes
{
    /// <summary>The types of the first argument; empty where any will do. By the name in the catalog.</summary>
    public static TypeKind[] Accepted(string name) => name switch
    {
        "labels" => [TypeKind.Node],
        "type" or "startNode" or "endNode" => [TypeKind.Relationship],
        "id" or "elementId" => [TypeKind.Node, TypeKind.Relationship],
        "length" or "nodes" or "relationships" => [TypeKind.Path],
        "keys" or "properties" => [TypeKind.Node, TypeKind.Relationship, TypeKind.Map],
        "size" => [TypeKind.List, TypeKind.String],
        "head" or "last" or "tail" => [TypeKind.List],
        _ => [],
    };

    public static StaticType Result(string name, IReadOnlyList<StaticType> arguments) => name switch
    {
        "labels" or "keys" or "split" => StaticType.ListOf(StaticType.String),
        "type" or "toString" or "toUpper" or "toLower" or "trim" or "replace" or "substring" => StaticType.String,
        "id" or "length" or "size" or "count" or "toInteger" => StaticType.Integer,
        "toFloat" or "rand" => StaticType.Float,
        "toBoolean" or "exists" or "isEmpty" => StaticType.Boolean,
        "startNode" or "endNode" => StaticType.Node,
        "nodes" => StaticType.ListOf(StaticType.Node),
        "relationships" => StaticType.ListOf(StaticType.Relationship),
        "properties" => StaticType.Map,
        "range" => StaticType.ListOf(StaticType.Integer),
        "collect" => StaticType.ListOf(arguments[0]),
        "head" or "last" when arguments[0].Kind == TypeKind.List => arguments[0].Element,
        "tail" when arguments[0].Kind == TypeKind.List => arguments[0],
        "date" or "time" or "localtime" or "datetime" or "localdatetime" or "duration" => StaticType.Temporal,
        "point" => StaticType.Point,
        _ => StaticType.Any,
    };
}
