namespace KnowledgeGraph.Cypher.Values;

/// <summary>What messages and <c>valueType</c> call the type of a value.</summary>
internal static class TypeNames
{
    public static string Of(in Value value) => Of(value.Kind);

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
