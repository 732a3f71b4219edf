using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of lists, and of strings and maps where they work alike.</summary>
internal static class ListFunctions
{
    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["size"] = Size,
        ["isEmpty"] = IsEmpty,
        ["head"] = (_, arguments) => At("head", arguments[0], last: false),
        ["last"] = (_, arguments) => At("last", arguments[0], last: true),
        ["tail"] = Tail,
        ["reverse"] = Reverse,
        ["range"] = Range,
    };

    private static Value Size(FunctionContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.List => Value.Of((long)arguments[0].AsList().Count),
        ValueKind.String => Value.Of((long)CodePoints.Count(arguments[0].AsString())),
        _ => throw Raise.Value("size", "a list or a string", arguments[0]),
    };

    private static Value IsEmpty(FunctionContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.List => Value.Of(arguments[0].AsList().Count == 0),
        ValueKind.Map => Value.Of(arguments[0].AsMap().Count == 0),
        ValueKind.String => Value.Of(arguments[0].AsString().Length == 0),
        _ => throw Raise.Value("isEmpty", "a list, a map or a string", arguments[0]),
    };

    private static Value At(string function, in Value value, bool last)
    {
        if (value.IsNull) return Value.Null;
        if (value.Kind != ValueKind.List) throw Raise.Value(function, "a list", value);
        var list = value.AsList();
        return list.Count == 0 ? Value.Null : list[last ? list.Count - 1 : 0];
    }

    private static Value Tail(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        return arguments[0].Kind == ValueKind.List ? ValueAccess.Slice(arguments[0], Value.Of(1L), null) : throw Raise.Value("tail", "a list", arguments[0]);
    }

    private static Value Reverse(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        switch (arguments[0].Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.String:
                return Value.Of(CodePoints.Reverse(arguments[0].AsString()));
            case ValueKind.List:
                ValueSize.ReserveList(arguments[0].AsList().Count);
                Value[] reversed = [.. arguments[0].AsList()];
                Array.Reverse(reversed);
                return Value.Of(reversed);
            default:
                throw Raise.Value("reverse", "a list or a string", arguments[0]);
        }
    }

    /// <summary>From the first number to the second, both included; empty where the step leads away.</summary>
    private static Value Range(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsNull) return Value.Null;
            if (argument.Kind != ValueKind.Integer)
                throw Raise.Argument(CypherErrorDetail.InvalidArgumentType, $"range() expects INTEGERs, but got {TypeNames.Of(argument)}.");
        }

        long start = arguments[0].AsInteger(), end = arguments[1].AsInteger(), step = arguments.Length > 2 ? arguments[2].AsInteger() : 1;
        if (step == 0) throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, "The step of range() must not be zero.");
        var distance = (Int128)end - start;
        if (distance != 0 && distance > 0 != step > 0) return Value.Of(Array.Empty<Value>());
        var count = distance / step + 1;
        return count <= Array.MaxLength
            ? Value.Of(new RangeList(start, step, (int)count))
            : throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, $"range({start}, {end}, {step}) is too long for a list.");
    }
}
