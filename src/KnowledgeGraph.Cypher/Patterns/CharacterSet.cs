using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>
/// Sets of characters as .NET patterns that match exactly one code point, which for one beyond U+FFFF is a pair of code units.
/// </summary>
internal sealed class CharacterSet
{
    public const string Any = @"(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])";

    private readonly StringBuilder _units = new();
    private readonly List<string> _others = [];

    /// <summary>All characters but those of a .NET class.</summary>
    public static string Not(string units) => $@"(?:[^{units}\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])";

    public static string Complement(string set) => $"(?:(?!{set}){Any})";

    public static string Literal(int point, PatternFlags flags)
    {
        var set = new CharacterSet();
        set.Add(point, point, flags);
        return WithCase(set.ToString(), flags);
    }

    /// <summary>Without regard to case where the flags ask for all of Unicode; ASCII's cases are written out by <see cref="Add(int, int, PatternFlags)"/>.</summary>
    public static string WithCase(string set, PatternFlags flags) =>
        flags.HasFlag(PatternFlags.IgnoreCase | PatternFlags.UnicodeCase) ? $"(?i:{set})" : set;

    /// <summary>What stands within the brackets of a .NET class.</summary>
    public void AddUnits(string units) => _units.Append(units);

    /// <summary>A pattern that matches one code point.</summary>
    public void AddOther(string pattern) => _others.Add(pattern);

    public void Add(int from, int to, PatternFlags flags)
    {
        if (from <= 0xFFFF) _units.Append(Range(from, Math.Min(to, 0xFFFF)));
        if (to > 0xFFFF) AddPairs(Math.Max(from, 0x10000), to);
        if (!flags.HasFlag(PatternFlags.IgnoreCase)) return;
        AddShifted(Math.Max(from, 'a'), Math.Min(to, 'z'), -0x20);
        AddShifted(Math.Max(from, 'A'), Math.Min(to, 'Z'), 0x20);
    }

    public override string ToString()
    {
        if (_others.Count == 0) return _units.Length == 0 ? "(?!)" : $"[{_units}]";
        var alternatives = _units.Length == 0 ? _others : [$"[{_units}]", .. _others];
        return $"(?:{string.Join('|', alternatives)})";
    }

    private void AddShifted(int from, int to, int by)
    {
        if (from <= to) _units.Append(Range(from + by, to + by));
    }

    /// <summary>Surrogate pairs: the first and last high surrogate with a part of the low ones, those between with all.</summary>
    private void AddPairs(int from, int to)
    {
        var (low, high) = (char.ConvertFromUtf32(from), char.ConvertFromUtf32(to));
        if (low[0] == high[0])
        {
            _others.Add($"{Unit(low[0])}[{Range(low[1], high[1])}]");
            return;
        }

        _others.Add($@"{Unit(low[0])}[{Range(low[1], 0xDFFF)}]");
        if (high[0] - low[0] > 1) _others.Add($@"[{Range(low[0] + 1, high[0] - 1)}][\uDC00-\uDFFF]");
        _others.Add($@"{Unit(high[0])}[{Range(0xDC00, high[1])}]");
    }

    private static string Range(int from, int to) => from == to ? Unit(from) : $"{Unit(from)}-{Unit(to)}";

    private static string Unit(int unit) =>
        unit < 0x80 && char.IsAsciiLetterOrDigit((char)unit) ? ((char)unit).ToString() : string.Create(CultureInfo.InvariantCulture, $@"\u{unit:X4}");
}
