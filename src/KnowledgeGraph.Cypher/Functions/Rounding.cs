using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>
/// <c>round(x)</c> to a whole number, ties upward (-1.5 gives -1.0); <c>round(x, precision, mode)</c> to decimal places, ties away from zero
/// unless the mode says otherwise. Decimal digits are those that the number prints with: 1.005 rounds to 1.01.
/// </summary>
internal static class Rounding
{
    private const int MostDecimals = 28;

    public static Value Round(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (argument.IsNull)
                return Value.Null;
        var number = MathFunctions.Number("round", arguments[0]);
        var precision = arguments.Length > 1 ? Precision(arguments[1]) : 0;
        if (arguments.Length < 3) return Value.Of(precision == 0 ? WholeTiesUp(number) : Decimals(number, precision, "HALF_UP"));
        if (arguments[2].Kind != ValueKind.String) throw Raise.Value("round", "a mode such as 'HALF_EVEN'", arguments[2]);
        return Value.Of(Decimals(number, precision, arguments[2].AsString().ToUpperInvariant()));
    }

    /// <summary>Not Floor(x + 0.5), which takes 0.49999999999999994 for a half.</summary>
    private static double WholeTiesUp(double number)
    {
        var floor = Math.Floor(number);
        return number - floor >= 0.5 ? floor + 1 : floor;
    }

    private static int Precision(in Value value)
    {
        if (!value.IsNumber) throw Raise.Value("round", "a precision", value);
        var precision = value.AsNumber();
        return precision >= 0 && precision <= int.MaxValue
            ? (int)precision
            : throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, "The precision of round() must be zero or more.");
    }

    private static double Decimals(double number, int precision, string mode)
    {
        var isDecimal = decimal.TryParse(
            number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact);
        var rounded = mode switch
        {
            "UP" => Directed(exact, precision, exact > 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity),
            "DOWN" => Directed(exact, precision, MidpointRounding.ToZero),
            "CEILING" => Directed(exact, precision, MidpointRounding.ToPositiveInfinity),
            "FLOOR" => Directed(exact, precision, MidpointRounding.ToNegativeInfinity),
            "HALF_UP" => Directed(exact, precision, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => Directed(exact, precision, MidpointRounding.ToEven),
            "HALF_DOWN" => HalfDown(exact, precision),
            _ => throw Raise.Argument(
                CypherErrorDetail.InvalidArgumentValue,
                $"'{mode}' is not a rounding mode; UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN are."),
        };
        // What no decimal can hold (NaN, infinities, very large and very small numbers) has no decimal places to round.
        return isDecimal && precision <= MostDecimals ? (double)rounded : number;
    }

    private static decimal Directed(decimal number, int precision, MidpointRounding mode) => decimal.Round(number, Math.Min(precision, MostDecimals), mode);

    private static decimal HalfDown(decimal number, int precision)
    {
        var towardZero = Directed(number, precision, MidpointRounding.ToZero);
        var away = Directed(number, precision, number > 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
        return Math.Abs(number - towardZero) <= Math.Abs(away - number) ? towardZero : away;
    }
}
