using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>The types of values by name: <c>valueType(x)</c> and <c>x IS :: LIST&lt;INTEGER NOT NULL&gt;</c>.</summary>
public static class ValueTypes
{
    /// <summary>The narrowest type of the value, as Neo4j writes it: <c>INTEGER NOT NULL</c>, <c>LIST&lt;STRING NOT NULL | NULL&gt; NOT NULL</c>.</summary>
    public static string Describe(Value value)
    {
        if (value.IsNull) return "NULL";
        if (value.Kind != ValueKind.List) return $"{TypeNames.Of(value)} NOT NULL";
        var elements = value.AsList().Select(Describe).Distinct().ToList();
        // One nullable type reads better than a union with NULL: INTEGER instead of INTEGER NOT NULL | NULL.
        if (elements.Remove("NULL")) elements = elements.Count == 0 ? ["NULL"] : [.. elements.Select(type => type[..^" NOT NULL".Length])];
        elements.Sort(StringComparer.Ordinal);
        return $"LIST<{(elements.Count == 0 ? "NOTHING" : string.Join(" | ", elements))}> NOT NULL";
    }

    /// <summary>Whether the value is of the type; null is of every type that is not NOT NULL.</summary>
    /// <param name="type">In upper case, such as <c>INTEGER</c>, <c>LIST&lt;STRING&gt; NOT NULL</c> or <c>INTEGER | FLOAT</c>.</param>
    /// <exception cref="CypherException">SyntaxError: there is no such type.</exception>
    public static bool Is(Value value, string type)
    {
        var alternatives = SplitUnion(type);
        if (alternatives.Count > 1) return alternatives.Any(alternative => Is(value, alternative));
        var name = Squeeze(type);
        if (name.StartsWith("ANY VALUE", StringComparison.Ordinal)) name = "ANY" + name["ANY VALUE".Length..];
        if (name.StartsWith("ANY<", StringComparison.Ordinal) && name.EndsWith('>')) return Is(value, name[4..^1]);
        if (name.EndsWith(" NOT NULL", StringComparison.Ordinal)) return !value.IsNull && Is(value, name[..^" NOT NULL".Length]);
        if (value.IsNull) return name != "NOTHING";
        var open = name.IndexOf('<');
        if (open > 0 && name.EndsWith('>') && name[..open].TrimEnd() is "LIST" or "ARRAY")
        {
            var element = name[(open + 1)..^1];
            return value.Kind == ValueKind.List && value.AsList().All(item => Is(item, element));
        }

        return name switch
        {
            "NOTHING" or "NULL" => false,
            "ANY" => true,
            "PROPERTY VALUE" => IsStorable(value),
            _ => value.Kind == KindOf(name),
        };
    }

    private static bool IsStorable(Value value) => value.Kind switch
    {
        ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => false,
        ValueKind.List => value.AsList().All(item => item.Kind != ValueKind.List && !item.IsNull && IsStorable(item)),
        _ => true,
    };

    private static ValueKind KindOf(string name) => name switch
    {
        "BOOL" or "BOOLEAN" => ValueKind.Boolean,
        "STRING" or "VARCHAR" => ValueKind.String,
        "INT" or "INTEGER" or "SIGNED INTEGER" or "INTEGER64" or "INT64" => ValueKind.Integer,
        "FLOAT" => ValueKind.Float,
        "BYTES" => ValueKind.Bytes,
        "LIST" or "ARRAY" => ValueKind.List,
        "MAP" => ValueKind.Map,
        "NODE" or "VERTEX" or "ANY NODE" or "ANY VERTEX" => ValueKind.Node,
        "RELATIONSHIP" or "EDGE" or "ANY RELATIONSHIP" or "ANY EDGE" => ValueKind.Relationship,
        "PATH" => ValueKind.Path,
        "DATE" => ValueKind.Date,
        "LOCAL TIME" or "TIME WITHOUT TIMEZONE" or "TIME WITHOUT TIME ZONE" => ValueKind.LocalTime,
        "ZONED TIME" or "TIME WITH TIMEZONE" or "TIME WITH TIME ZONE" => ValueKind.Time,
        "LOCAL DATETIME" or "TIMESTAMP WITHOUT TIMEZONE" or "TIMESTAMP WITHOUT TIME ZONE" => ValueKind.LocalDateTime,
        "ZONED DATETIME" or "TIMESTAMP WITH TIMEZONE" or "TIMESTAMP WITH TIME ZONE" => ValueKind.DateTime,
        "DURATION" => ValueKind.Duration,
        "POINT" => ValueKind.Point,
        _ => throw CypherException.Runtime(CypherErrorType.SyntaxError, CypherErrorDetail.UnexpectedSyntax, $"There is no type {name}."),
    };

    /// <summary>Splits at the bars that are not inside angle brackets.</summary>
    private static List<string> SplitUnion(string type)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < type.Length; i++)
        {
            if (type[i] == '<') depth++;
            else if (type[i] == '>') depth--;
            else if (type[i] == '|' && depth == 0)
            {
                parts.Add(type[start..i]);
                start = i + 1;
            }
        }

        parts.Add(type[start..]);
        return parts;
    }

    private static string Squeeze(string type)
    {
        var words = type.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words)
            .Replace(" <", "<", StringComparison.Ordinal)
            .Replace("< ", "<", StringComparison.Ordinal)
            .Replace(" >", ">", StringComparison.Ordinal);
    }
}
