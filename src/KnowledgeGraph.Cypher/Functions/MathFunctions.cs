using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of numbers. Outside their domain they give NaN, as IEEE 754 has it; angles are in radians.</summary>
internal static class MathFunctions
{
    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["pi"] = (_, _) => Value.Of(Math.PI),
        ["e"] = (_, _) => Value.Of(Math.E),
        ["rand"] = (context, _) => Value.Of(context.Random.NextDouble()),
        ["abs"] = Abs,
        ["sign"] = Sign,
        ["isNaN"] = (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(double.IsNaN(Number("isNaN", arguments[0]))),
        ["round"] = Rounding.Round,
        ["ceil"] = OnFloat("ceil", Math.Ceiling),
        ["floor"] = OnFloat("floor", Math.Floor),
        ["sqrt"] = OnFloat("sqrt", Math.Sqrt),
        ["exp"] = OnFloat("exp", Math.Exp),
        ["log"] = OnFloat("log", Math.Log),
        ["log10"] = OnFloat("log10", Math.Log10),
        ["sin"] = OnFloat("sin", Math.Sin),
        ["cos"] = OnFloat("cos", Math.Cos),
        ["tan"] = OnFloat("tan", Math.Tan),
        ["cot"] = OnFloat("cot", x => 1 / Math.Tan(x)),
        ["asin"] = OnFloat("asin", Math.Asin),
        ["acos"] = OnFloat("acos", Math.Acos),
        ["atan"] = OnFloat("atan", Math.Atan),
        ["sinh"] = OnFloat("sinh", Math.Sinh),
        ["cosh"] = OnFloat("cosh", Math.Cosh),
        ["tanh"] = OnFloat("tanh", Math.Tanh),
        ["coth"] = OnFloat("coth", x => 1 / Math.Tanh(x)),
        ["degrees"] = OnFloat("degrees", x => x * (180 / Math.PI)),
        ["radians"] = OnFloat("radians", x => x * (Math.PI / 180)),
        ["haversin"] = OnFloat("haversin", x => (1 - Math.Cos(x)) / 2),
        ["atan2"] = (_, arguments) => arguments[0].IsNull || arguments[1].IsNull
            ? Value.Null
            : Value.Of(Math.Atan2(Number("atan2", arguments[0]), Number("atan2", arguments[1]))),
    };

    public static double Number(string function, in Value value) => value.IsNumber ? value.AsNumber() : throw Raise.Value(function, "a number", value);

    private static ScalarFunction OnFloat(string name, Func<double, double> map) =>
        (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(map(Number(name, arguments[0])));

    private static Value Abs(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull) return Value.Null;
        if (value.Kind != ValueKind.Integer) return Value.Of(Math.Abs(Number("abs", value)));
        return value.AsInteger() == long.MinValue
            ? throw Raise.Arithmetic(CypherErrorDetail.IntegerOverflow, $"abs({long.MinValue}) does not fit a 64-bit integer.")
            : Value.Of(Math.Abs(value.AsInteger()));
    }

    private static Value Sign(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        var number = Number("sign", arguments[0]);
        return Value.Of(number > 0 ? 1L : number < 0 ? -1L : 0L);
    }
}
