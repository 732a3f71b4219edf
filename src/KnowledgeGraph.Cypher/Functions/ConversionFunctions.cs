using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>
/// <c>toInteger</c>, <c>toFloat</c>, <c>toBoolean</c>, <c>toString</c>, each with its <c>…OrNull</c> and <c>…List</c>.
/// Text that does not parse gives null; a type that never could is a TypeError.
/// </summary>
internal static class ConversionFunctions
{
    private delegate Value? Conversion(in Value value);

    public static Dictionary<string, ScalarFunction> All { get; } = [];

    static ConversionFunctions()
    {
        Add("Integer", "a number, a boolean or a string", ToInteger);
        Add("Float", "a number or a string", ToFloat);
        Add("Boolean", "a boolean, an integer or a string", ToBoolean);
        Add("String", "a number, a boolean, a string, a point or a temporal value", ToText);
    }

    private static void Add(string type, string accepts, Conversion convert)
    {
        All[$"to{type}"] = (_, arguments) => convert(arguments[0]) ?? throw Raise.Value($"to{type}", accepts, arguments[0]);
        All[$"to{type}OrNull"] = (_, arguments) => OrNull(convert, arguments[0]);
        All[$"to{type}List"] = (_, arguments) =>
        {
            if (arguments[0].IsNull) return Value.Null;
            if (arguments[0].Kind != ValueKind.List) throw Raise.Value($"to{type}List", "a list", arguments[0]);
            ValueSize.ReserveParts(arguments[0].AsList().Count);
            return Value.Of([.. arguments[0].AsList().Select(element => OrNull(convert, element))]);
        };
    }

    private static Value OrNull(Conversion convert, in Value value)
    {
        try
        {
            return convert(value) ?? Value.Null;
        }
        catch (CypherException error) when (error.Type == CypherErrorType.ArithmeticError)
        {
            return Value.Null;
        }
    }

    private static Value? ToInteger(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Integer:
                return value;
            case ValueKind.Boolean:
                return Value.Of(value.AsBoolean() ? 1L : 0L);
            case ValueKind.Float:
                return Whole(value.AsFloat());
            case ValueKind.String:
                var text = value.AsString().AsSpan().Trim();
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return Value.Of(integer);
                return TryReadFloat(text, out var number) && double.IsFinite(number) ? Whole(number) : Value.Null;
            default:
                return null;
        }
    }

    private static Value? ToFloat(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Float => value,
        ValueKind.Integer => Value.Of((double)value.AsInteger()),
        ValueKind.String => TryReadFloat(value.AsString().AsSpan().Trim(), out var number) ? Value.Of(number) : Value.Null,
        _ => null,
    };

    private static Value? ToBoolean(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean => value,
        ValueKind.Integer => Value.Of(value.AsInteger() != 0),
        ValueKind.String => value.AsString().Trim().ToLowerInvariant() switch
        {
            "true" => Value.True,
            "false" => Value.False,
            _ => Value.Null,
        },
        _ => null,
    };

    private static Value? ToText(in Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.List or ValueKind.Map or ValueKind.Bytes or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => null,
        _ => Value.Of(ValueText.ToText(value)),
    };

    private static Value Whole(double number) => number is >= -9223372036854775808.0 and < 9223372036854775808.0
        ? Value.Of((long)number)
        : throw Raise.Arithmetic(CypherErrorDetail.IntegerOverflow, $"{FloatText.Format(number)} does not fit a 64-bit integer.");

    private static bool TryReadFloat(ReadOnlySpan<char> text, out double number) => double.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}
