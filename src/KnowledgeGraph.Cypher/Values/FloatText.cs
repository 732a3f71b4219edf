using System.Globalization;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// Floats as Neo4j prints them: always with a fraction, plain from 0.001 up to 10,000,000, else with an exponent (<c>1.0E10</c>).
/// Shortest digits that read back the same.
/// </summary>
internal static class FloatText
{
    public static string Format(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";
        var magnitude = Math.Abs(value);
        if (magnitude is >= 1e-3 and < 1e7)
        {
            var plain = value.ToString("R", CultureInfo.InvariantCulture);
            // "R" changes to an exponent only below 1E-5 and from 1E15 on, so this is plain already.
            return plain.Contains('.') ? plain : plain + ".0";
        }

        return Scientific(value);
    }

    private static string Scientific(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = text.StartsWith('-') ? "-" : "";
        if (sign.Length > 0) text = text[1..];
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        exponent -= leading;
        return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}";
    }
}
