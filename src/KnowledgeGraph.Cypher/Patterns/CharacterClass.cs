using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>Reads <c>[a-z&amp;&amp;[^aeiou]]</c> and the escapes that stand for characters.</summary>
internal sealed class CharacterClass(PatternText text)
{
    /// <summary>After the opening bracket, to behind the closing one.</summary>
    public string Read()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var negated = text.Accept('^');
        var sets = new List<string>();
        var isFirst = true;
        do
        {
            sets.Add(ReadUnion(isFirst));
            isFirst = false;
        }
        while (text.Accept("&&"));
        if (!text.Accept(']')) throw text.Error("Unclosed character class");
        var all = sets.Count == 1 ? sets[0] : $"(?:{string.Concat(sets.SkipLast(1).Select(set => $"(?={set})"))}{sets[^1]})";
        all = CharacterSet.WithCase(all, text.Flags);
        return negated ? CharacterSet.Complement(all) : all;
    }

    /// <summary>A backslash has been read: the character or set of characters that follows.</summary>
    public string ReadEscape()
    {
        if (NamedSet() is { } set) return CharacterSet.WithCase(set, text.Flags);
        return CharacterSet.Literal(EscapedPoint(), text.Flags);
    }

    private string ReadUnion(bool isFirst)
    {
        var set = new CharacterSet();
        for (var any = false; ; any = true)
        {
            if (text.AtEnd) throw text.Error("Unclosed character class");
            if (text.Flags.HasFlag(PatternFlags.Comments) && text.SkipComment()) continue;
            // A bracket that closes at once is a character.
            if ((text.Peek == ']' && (any || !isFirst)) || (text.Peek == '&' && text.PeekAt(1) == '&')) return set.ToString();
            if (text.Accept('['))
            {
                set.AddOther(Read());
            }
            else if (text.Accept(@"\Q"))
            {
                foreach (var rune in text.Quoted().EnumerateRunes()) set.Add(rune.Value, rune.Value, text.Flags);
            }
            else if (text.Accept('\\'))
            {
                if (NamedSet() is { } named) set.AddOther(named);
                else AddRange(set, EscapedPoint());
            }
            else
            {
                AddRange(set, text.NextPoint());
            }
        }
    }

    private void AddRange(CharacterSet set, int from)
    {
        var to = from;
        if (!text.AtEnd && text.Peek == '-' && text.PeekAt(1) is not (']' or '[' or '\0'))
        {
            text.Next();
            to = text.Accept('\\') ? EscapedPoint() : text.NextPoint();
            if (to < from) throw text.Error("Illegal character range");
        }

        set.Add(from, to, text.Flags);
    }

    /// <summary><c>\d</c>, <c>\p{Lu}</c> and so on; null where the escape stands for one character.</summary>
    private string? NamedSet()
    {
        if (text.AtEnd) throw text.Error("A backslash ends the pattern");
        var letter = text.Peek;
        if (letter is 'p' or 'P')
        {
            text.Next();
            var name = text.Accept('{') ? text.Until('}') ?? throw text.Error("Unclosed character family") : text.Next().ToString();
            var negated = letter == 'P';
            var property = CharacterProperty.Find(name, text.Flags) ?? throw text.Error($"Unknown character property name {{{name}}}");
            return negated ? CharacterSet.Complement(property) : property;
        }

        var units = CharacterProperty.OfLetter(char.ToLowerInvariant(letter), text.Flags);
        if (units is null) return null;
        text.Next();
        return char.IsUpper(letter) ? CharacterSet.Not(units) : $"[{units}]";
    }

    private int EscapedPoint()
    {
        var letter = text.Next();
        switch (letter)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'r': return '\r';
            case 'f': return '\f';
            case 'a': return '\a';
            case 'e': return 0x1B;
            case 'c': return text.Next() ^ 0x40;
            case '0': return Octal();
            case 'u': return Unicode();
            case 'x': return text.Accept('{') ? Braced() : text.Hex(2);
            default:
                if (char.IsAsciiLetter(letter)) throw text.Error("Illegal or unsupported escape sequence");
                return char.IsHighSurrogate(letter) && !text.AtEnd && char.IsLowSurrogate(text.Peek) ? char.ConvertToUtf32(letter, text.Next()) : letter;
        }
    }

    private int Braced()
    {
        var digits = text.Until('}') ?? throw text.Error("Unclosed hexadecimal escape sequence");
        return int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var point) && point is >= 0 and <= 0x10FFFF
            ? point
            : throw text.Error("Hexadecimal code point is too big or no number");
    }

    /// <summary>Two halves of a pair, each written as an escape, are one character.</summary>
    private int Unicode()
    {
        var unit = text.Hex(4);
        if (!char.IsHighSurrogate((char)unit) || text.AtEnd || text.Peek != '\\' || text.PeekAt(1) != 'u') return unit;
        text.Accept(@"\u");
        return char.ConvertToUtf32((char)unit, (char)text.Hex(4));
    }

    private int Octal()
    {
        var value = 0;
        var digits = 0;
        for (; digits < 3 && !text.AtEnd && text.Peek is >= '0' and <= '7' && (value * 8) + (text.Peek - '0') <= 255; digits++) value = (value * 8) + (text.Next() - '0');
        return digits > 0 ? value : throw text.Error("Illegal octal escape sequence");
    }
}
