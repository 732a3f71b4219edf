using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Reads number literals: decimal, <c>0x1F</c>, <c>0o17</c>, <c>1.5e-3</c>, with underscores between digits.</summary>
internal static class NumberText
{
    /// <param name="negative">A minus sign stood before it, which makes room for the smallest integer.</param>
    public static Value ReadInteger(ReadOnlySpan<char> literal, bool negative, SourcePosition position)
    {
        var digits = WithoutUnderscores(literal, position);
        var radix = 10;
        if (digits.Length > 1 && digits[0] == '0' && digits[1] is 'x' or 'X') radix = 16;
        else if (digits.Length > 1 && digits[0] == '0' && digits[1] is 'o' or 'O') radix = 8;
        if (radix != 10) digits = digits[2..];
        if (digits.Length == 0) throw Invalid(literal, position, "digits are missing");

        var limit = negative ? 1UL << 63 : long.MaxValue;
        var value = 0UL;
        // A wrong digit is the better explanation than a number too large, wherever it stands.
        foreach (var c in digits)
            if (DigitOf(c) >= radix) throw Invalid(literal, position, $"'{c}' is not a digit");
        foreach (var c in digits)
        {
            var digit = DigitOf(c);
            if (value > (limit - digit) / (uint)radix)
            {
                throw CypherException.Syntax(
                    CypherErrorDetail.IntegerOverflow, $"The integer {(negative ? "-" : "")}{literal} is too large: it must fit in 64 bits.", position);
            }
            value = value * (uint)radix + digit;
        }
        return Value.Of(negative ? unchecked(-(long)value) : (long)value);
    }

    private static uint DigitOf(char c) => char.IsAsciiHexDigit(c) ? (uint)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : uint.MaxValue;

    public static Value ReadFloat(ReadOnlySpan<char> literal, bool negative, SourcePosition position)
    {
        var digits = WithoutUnderscores(literal, position);
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            throw Invalid(literal, position, "a float looks like 1.5 or 6.02e23");
        if (double.IsInfinity(value))
            throw CypherException.Syntax(CypherErrorDetail.FloatingPointOverflow, $"The number {literal} is too large: the largest float is about 1.8e308.", position);
        return Value.Of(negative ? -value : value);
    }

    private static ReadOnlySpan<char> WithoutUnderscores(ReadOnlySpan<char> literal, SourcePosition position)
    {
        if (!literal.Contains('_')) return literal;
        if (literal[^1] == '_' || literal.IndexOf("__") >= 0) throw Invalid(literal, position, "an underscore stands between two digits");
        return literal.ToString().Replace("_", "", StringComparison.Ordinal);
    }

    private static CypherException Invalid(ReadOnlySpan<char> literal, SourcePosition position, string why) =>
        CypherException.Syntax(CypherErrorDetail.InvalidNumberLiteral, $"'{literal}' is not a number: {why}.", position);
}
