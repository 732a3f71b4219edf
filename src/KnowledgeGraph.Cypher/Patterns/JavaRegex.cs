using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>
/// Translates a regular expression of Java (java.util.regex.Pattern), which Cypher's <c>=~</c> is defined by, to one of .NET. The differences that it bridges:
/// <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>(?i)</c> mean ASCII, a character beyond U+FFFF is one, <c>\Q…\E</c>, possessive quantifiers, POSIX classes, unions and
/// intersections within brackets, comments by <c>(?x)</c>, and groups are numbered as they come.
/// </summary>
internal sealed class JavaRegex
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private readonly string _pattern;
    private readonly StringBuilder _output = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly PatternText _text;
    private int _groups;

    private JavaRegex(string pattern)
    {
        _pattern = pattern;
        _text = new PatternText(pattern);
    }

    /// <exception cref="PatternException">The pattern is malformed.</exception>
    public static string Translate(string pattern)
    {
        var regex = new JavaRegex(pattern);
        regex.Alternatives();
        if (!regex._text.AtEnd) throw regex._text.Error("Unmatched closing ')'");
        return regex._output.ToString();
    }

    private void Alternatives()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (!_text.AtEnd && _text.Peek != ')')
        {
            if (_text.Flags.HasFlag(PatternFlags.Comments) && _text.SkipComment()) continue;
            if (_text.Accept('|')) _output.Append('|');
            else Quantified();
        }
    }

    private void Quantified()
    {
        var start = _output.Length;
        if (!Atom()) return;
        while (_text.Flags.HasFlag(PatternFlags.Comments) && _text.SkipComment())
        {
        }

        if (Quantifier() is not { } quantifier) return;
        if (_text.Accept('+'))
        {
            _output.Insert(start, "(?>").Append(quantifier).Append(')');
            return;
        }

        _output.Append(quantifier);
        if (_text.Accept('?')) _output.Append('?');
    }

    private string? Quantifier()
    {
        if (_text.AtEnd) return null;
        if (_text.Peek is '*' or '+' or '?') return _text.Next().ToString();
        if (!_text.Accept('{')) return null;
        var bounds = _text.Until('}') ?? throw _text.Error("Unclosed counted closure");
        var numbers = bounds.Split(',');
        var isValid = numbers.Length <= 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && (numbers.Length == 1 || numbers[1].Length == 0 || int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isValid ? $"{{{bounds}}}" : throw _text.Error("Illegal repetition");
    }

    /// <returns>False where nothing was written that a quantifier could follow.</returns>
    private bool Atom()
    {
        switch (_text.Peek)
        {
            case '(':
                return Group();
            case '[':
                _text.Next();
                _output.Append(new CharacterClass(_text).Read());
                return true;
            case '.':
                _text.Next();
                _output.Append(_text.Flags.HasFlag(PatternFlags.DotAll) ? CharacterSet.Any
                    : _text.Flags.HasFlag(PatternFlags.UnixLines) ? CharacterSet.Not(@"\n") : CharacterSet.Not(LineEnds));
                return true;
            case '^':
                _text.Next();
                _output.Append(_text.Flags.HasFlag(PatternFlags.MultiLine) ? $@"(?:(?<=\A|[{LineEnds}])(?!\z))" : @"\A");
                return true;
            case '$':
                _text.Next();
                _output.Append(_text.Flags.HasFlag(PatternFlags.MultiLine) ? $@"(?=[{LineEnds}]|\z)" : $@"(?=(?:\r\n|[{LineEnds}])?\z)");
                return true;
            case '*' or '+' or '?':
                throw _text.Error($"Dangling meta character '{_text.Peek}'");
            case '{':
                throw _text.Error("Illegal repetition");
            case '\\':
                return Escape();
            default:
                _output.Append(CharacterSet.Literal(_text.NextPoint(), _text.Flags));
                return true;
        }
    }

    private bool Group()
    {
        _text.Next();
        var outer = _text.Flags;
        if (!_text.Accept('?'))
        {
            Close(string.Create(CultureInfo.InvariantCulture, $"(?<{++_groups}>"), outer);
            return true;
        }

        foreach (var opening in (ReadOnlySpan<string>)[":", "=", "!", ">", "<=", "<!"])
        {
            if (!_text.Accept(opening)) continue;
            Close("(?" + opening, outer);
            return true;
        }

        if (_text.Accept('<'))
        {
            var name = _text.Until('>') ?? throw _text.Error("A group's name is not closed");
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit)) throw _text.Error("A group's name is letters and digits");
            if (!_names.TryAdd(name, ++_groups)) throw _text.Error($"Named capturing group <{name}> is already defined");
            Close(string.Create(CultureInfo.InvariantCulture, $"(?<{_groups}>"), outer);
            return true;
        }

        _text.Flags = InlineFlags(outer);
        // (?i) holds to the end of the group around it, (?i:…) for its own.
        if (_text.Accept(')')) return false;
        if (!_text.Accept(':')) throw _text.Error("Unknown inline modifier");
        Close("(?:", outer);
        return true;
    }

    private void Close(string opening, PatternFlags outer)
    {
        _output.Append(opening);
        Alternatives();
        if (!_text.Accept(')')) throw _text.Error("Unclosed group");
        _output.Append(')');
        _text.Flags = outer;
    }

    private PatternFlags InlineFlags(PatternFlags flags)
    {
        var on = true;
        while (!_text.AtEnd && _text.Peek is not (')' or ':'))
        {
            var letter = _text.Next();
            if (letter == '-' && on)
            {
                on = false;
                continue;
            }

            var flag = letter switch
            {
                'i' => PatternFlags.IgnoreCase,
                'd' => PatternFlags.UnixLines,
                'm' => PatternFlags.MultiLine,
                's' => PatternFlags.DotAll,
                'u' => PatternFlags.UnicodeCase,
                'x' => PatternFlags.Comments,
                'U' => PatternFlags.UnicodeClasses | PatternFlags.UnicodeCase,
                _ => throw _text.Error("Unknown inline modifier"),
            };
            flags = on ? flags | flag : flags & ~flag;
        }

        return flags;
    }

    private bool Escape()
    {
        _text.Next();
        if (_text.AtEnd) throw _text.Error("Unexpected internal error: a backslash ends the pattern");
        if (_text.Accept('Q'))
        {
            var start = _output.Length;
            foreach (var rune in _text.Quoted().EnumerateRunes())
            {
                start = _output.Length;
                _output.Append(CharacterSet.Literal(rune.Value, _text.Flags));
            }

            return _output.Length > start;
        }

        switch (_text.Peek)
        {
            case 'b' or 'B' or 'A' or 'z' or 'G' when _text.Next() is var anchor:
                _output.Append(anchor switch
                {
                    'b' => @"(?:(?<=[\p{L}\p{Mn}\p{Nd}_])(?![\p{L}\p{Mn}\p{Nd}_])|(?<![\p{L}\p{Mn}\p{Nd}_])(?=[\p{L}\p{Mn}\p{Nd}_]))",
                    'B' => @"(?:(?<=[\p{L}\p{Mn}\p{Nd}_])(?=[\p{L}\p{Mn}\p{Nd}_])|(?<![\p{L}\p{Mn}\p{Nd}_])(?![\p{L}\p{Mn}\p{Nd}_]))",
                    _ => $@"\{anchor}",
                });
                return true;
            case 'Z':
                _text.Next();
                _output.Append($@"(?=(?:\r\n|[{LineEnds}])?\z)");
                return true;
            case 'R':
                _text.Next();
                _output.Append(@"(?>\r\n|[\n\v\f\r\u0085\u2028\u2029])");
                return true;
            case 'k':
                _text.Next();
                var name = _text.Accept('<') ? _text.Until('>') : null;
                if (name is null || !_names.TryGetValue(name, out var number)) throw _text.Error("There is no group of this name before it");
                BackReference(number);
                return true;
            case >= '1' and <= '9':
                BackReference(_text.Next() - '0');
                return true;
            default:
                _output.Append(new CharacterClass(_text).ReadEscape());
                return true;
        }
    }

    /// <summary>To a group that is not there yet nothing can match, as in Java.</summary>
    private void BackReference(int group) =>
        _output.Append(group > _groups ? "(?!)" : string.Create(CultureInfo.InvariantCulture, $@"(?:\k<{group}>)"));
}
