using System.Globalization;

namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>A place in the text of a pattern, and the flags that hold there.</summary>
internal sealed class PatternText(string pattern)
{
    private int _at;

    public PatternFlags Flags { get; set; }

    public bool AtEnd => _at >= pattern.Length;

    public char Peek => pattern[_at];

    public char PeekAt(int ahead) => _at + ahead < pattern.Length ? pattern[_at + ahead] : '\0';

    public char Next() => AtEnd ? throw Error("The pattern ends too early") : pattern[_at++];

    /// <summary>One code point, of one or two code units.</summary>
    public int NextPoint()
    {
        var first = Next();
        return char.IsHighSurrogate(first) && !AtEnd && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(first, Next()) : first;
    }

    public bool Accept(char c)
    {
        if (AtEnd || Peek != c) return false;
        _at++;
        return true;
    }

    public bool Accept(string text)
    {
        if (string.CompareOrdinal(pattern, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    /// <summary>What stands before the next <paramref name="end"/>, which is passed; null where there is none.</summary>
    public string? Until(char end)
    {
        var close = pattern.IndexOf(end, _at);
        if (close < 0) return null;
        var text = pattern[_at..close];
        _at = close + 1;
        return text;
    }

    /// <summary>What stands between <c>\Q</c> and <c>\E</c> or the end.</summary>
    public string Quoted()
    {
        var close = pattern.IndexOf(@"\E", _at, StringComparison.Ordinal);
        var text = close < 0 ? pattern[_at..] : pattern[_at..close];
        _at = close < 0 ? pattern.Length : close + 2;
        return text;
    }

    /// <summary>White space, or a comment to the end of the line.</summary>
    public bool SkipComment()
    {
        if (AtEnd) return false;
        if (Peek == '#')
        {
            while (!AtEnd && Peek is not ('\n' or '\r')) _at++;
            return true;
        }

        if (Peek is not (' ' or (>= '\t' and <= '\r'))) return false;
        _at++;
        return true;
    }

    public int Hex(int digits)
    {
        if (_at + digits > pattern.Length
            || !int.TryParse(pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw Error("Illegal hexadecimal escape sequence");
        _at += digits;
        return value;
    }

    public PatternException Error(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{what} near index {_at}"));
}
