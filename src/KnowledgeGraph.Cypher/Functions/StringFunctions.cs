using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of strings. Positions and lengths count Unicode code points, as Neo4j's do.</summary>
internal static class StringFunctions
{
    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["toUpper"] = OnText("toUpper", text => text.ToUpperInvariant()),
        ["upper"] = OnText("upper", text => text.ToUpperInvariant()),
        ["toLower"] = OnText("toLower", text => text.ToLowerInvariant()),
        ["lower"] = OnText("lower", text => text.ToLowerInvariant()),
        ["char_length"] = Length,
        ["character_length"] = Length,
        ["trim"] = Trim("trim", start: true, end: true),
        ["btrim"] = Trim("btrim", start: true, end: true),
        ["ltrim"] = Trim("ltrim", start: true, end: false),
        ["rtrim"] = Trim("rtrim", start: false, end: true),
        ["normalize"] = Normalize,
        ["left"] = (_, arguments) => Part("left", arguments, (text, length) => CodePoints.Substring(text, 0, length)),
        ["right"] = (_, arguments) => Part(
            "right", arguments, (text, length) => CodePoints.Substring(text, Math.Max(0, CodePoints.Count(text) - length), length)),
        ["substring"] = Substring,
        ["replace"] = Replace,
        ["split"] = Split,
    };

    private static ScalarFunction OnText(string name, Func<string, string> map) =>
        (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(map(Text(name, arguments[0])));

    private static string Text(string function, in Value value) =>
        value.Kind == ValueKind.String ? value.AsString() : throw Raise.Value(function, "a string", value);

    private static int Count(string function, in Value value)
    {
        if (value.Kind != ValueKind.Integer) throw Raise.Value(function, "an integer", value);
        if (value.AsInteger() < 0)
            throw Raise.Argument(
                CypherErrorDetail.NegativeIntegerArgument, $"{function}() expects a position or length of zero or more, but got {value.AsInteger()}.");
        return (int)Math.Min(value.AsInteger(), int.MaxValue);
    }

    private static bool AnyNull(ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (argument.IsNull)
                return true;
        return false;
    }

    private static Value Length(FunctionContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull ? Value.Null : Value.Of((long)CodePoints.Count(Text("char_length", arguments[0])));

    /// <summary>White space, or any of the characters of a second argument.</summary>
    private static ScalarFunction Trim(string name, bool start, bool end) => (_, arguments) =>
    {
        if (AnyNull(arguments)) return Value.Null;
        var text = Text(name, arguments[0]);
        return arguments.Length > 1
            ? Value.Of(Trim(text, Runes(Text(name, arguments[1])).Contains, start, end))
            : Value.Of(Trim(text, IsWhiteSpace, start, end));
    };

    /// <summary><c>trim(BOTH 'x' FROM text)</c></summary>
    /// <param name="arguments">The text, then the one character where it is given.</param>
    public static Value Trim(TrimSide side, ReadOnlySpan<Value> arguments)
    {
        if (AnyNull(arguments)) return Value.Null;
        Func<Rune, bool> isTrimmed = IsWhiteSpace;
        if (arguments.Length > 1)
        {
            isTrimmed = Runes(Text("trim", arguments[1])) is { Count: 1 } single
                ? single.Contains
                : throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, "trim(… FROM …) takes one character to trim. For several use btrim(), ltrim() or rtrim().");
        }

        return Value.Of(Trim(Text("trim", arguments[0]), isTrimmed, side != TrimSide.Trailing, side != TrimSide.Leading));
    }

    private static string Trim(string text, Func<Rune, bool> isTrimmed, bool start, bool end)
    {
        var (from, to) = (0, text.Length);
        while (start && from < to && Rune.TryGetRuneAt(text, from, out var rune) && isTrimmed(rune)) from += rune.Utf16SequenceLength;
        while (end && from < to && Rune.DecodeLastFromUtf16(text.AsSpan(from, to - from), out var rune, out var length) == OperationStatus.Done && isTrimmed(rune)) to -= length;
        return text[from..to];
    }

    private static List<Rune> Runes(string text) => [.. text.EnumerateRunes()];

    /// <summary>White space as Java has it: spaces that a line may break at, and the control characters that separate.</summary>
    private static bool IsWhiteSpace(Rune rune) => rune.Value is (>= 0x09 and <= 0x0D) or (>= 0x1C and <= 0x1F)
        || (rune.Value is not (0xA0 or 0x2007 or 0x202F)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static Value Normalize(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (AnyNull(arguments)) return Value.Null;
        var text = Text("normalize", arguments[0]);
        // A character becomes up to 18, each of which is a number on the way.
        if (!Ascii.IsValid(text)) ValueSize.ReserveText(text.Length * 12L);
        var form = arguments.Length > 1 ? Text("normalize", arguments[1]) : "NFC";
        return form is "NFC" or "NFD" or "NFKC" or "NFKD"
            ? Value.Of(UnicodeNormalization.Normalize(text, form))
            : throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{form}' is not a normal form; NFC, NFD, NFKC and NFKD are.");
    }

    private static Value Part(string function, ReadOnlySpan<Value> arguments, Func<string, int, string> part) =>
        AnyNull(arguments) ? Value.Null : Value.Of(part(Text(function, arguments[0]), Count(function, arguments[1])));

    private static Value Substring(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (AnyNull(arguments)) return Value.Null;
        var length = arguments.Length > 2 ? Count("substring", arguments[2]) : int.MaxValue;
        return Value.Of(CodePoints.Substring(Text("substring", arguments[0]), Count("substring", arguments[1]), length));
    }

    private static Value Replace(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (AnyNull(arguments)) return Value.Null;
        string text = Text("replace", arguments[0]), search = Text("replace", arguments[1]), with = Text("replace", arguments[2]);
        if (search.Length > 0)
        {
            if (with.Length > search.Length) ValueSize.ReserveText(text.Length + ((long)text.AsSpan().Count(search) * (with.Length - search.Length)));
            return Value.Of(text.Replace(search, with, StringComparison.Ordinal));
        }

        // The empty string is found between all characters and at both ends.
        ValueSize.ReserveText(text.Length + ((text.Length + 1L) * with.Length));
        return Value.Of(with + string.Concat(text.Select(c => c + with)));
    }

    private static Value Split(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (AnyNull(arguments)) return Value.Null;
        var text = Text("split", arguments[0]);
        IReadOnlyList<Value> given = arguments[1].Kind == ValueKind.List ? arguments[1].AsList() : [arguments[1]];
        if (given.Any(separator => separator.IsNull)) return Value.Null;
        string[] separators = [.. given.Select(separator => Text("split", separator)).Where(separator => separator.Length > 0)];
        var intoCharacters = separators.Length < given.Count;
        var shortest = intoCharacters ? 1 : separators.Select(separator => separator.Length).DefaultIfEmpty(int.MaxValue).Min();
        ValueSize.ReserveParts(text.Length / shortest);

        // string.Split would take an empty array to mean white space.
        IReadOnlyList<string> parts = separators.Length == 0 ? [text] : text.Split(separators, StringSplitOptions.None);
        if (intoCharacters) parts = Characters(parts);
        return Value.Of([.. parts.Select(Value.Of)]);
    }

    /// <summary>The characters of the parts, as the empty separator asks for; the parts themselves where they hold none.</summary>
    private static IReadOnlyList<string> Characters(IReadOnlyList<string> parts)
    {
        string[] characters = [.. parts.SelectMany(part => part.EnumerateRunes()).Select(rune => rune.ToString())];
        return characters.Length > 0 ? characters : parts;
    }
}
