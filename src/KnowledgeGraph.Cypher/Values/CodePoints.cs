namespace KnowledgeGraph.Cypher.Values;

/// <summary>Strings by Unicode code points. Their order is also the order of their UTF-8 bytes and therefore of the index keys on disk.</summary>
internal static class CodePoints
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at >= length) return left.Length.CompareTo(right.Length);
        char a = left[at], b = right[at];
        // UTF-16 puts surrogates, which stand for U+10000 and up, before U+E000 to U+FFFF: set that right.
        if (char.IsSurrogate(a) != char.IsSurrogate(b) && (a >= 0xE000 || b >= 0xE000)) return char.IsSurrogate(a) ? 1 : -1;
        return a.CompareTo(b);
    }

    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
                count--;
        return count;
    }

    /// <summary>As many code points as there are from <paramref name="start"/>, at most <paramref name="length"/>.</summary>
    public static string Substring(string text, int start, int length)
    {
        var from = Offset(text, 0, start);
        return text[from..Offset(text, from, length)];
    }

    public static string Reverse(string text)
    {
        var reversed = text.ToCharArray();
        Array.Reverse(reversed);
        for (var i = 0; i + 1 < reversed.Length; i++)
            if (char.IsLowSurrogate(reversed[i]) && char.IsHighSurrogate(reversed[i + 1]))
                (reversed[i], reversed[i + 1]) = (reversed[i + 1], reversed[i]);
        return new string(reversed);
    }

    /// <summary>Where in the string it is, that many code points on from an offset; the end where it is shorter.</summary>
    private static int Offset(string text, int offset, int codePoints)
    {
        if (text.AsSpan(offset).IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return (int)Math.Min((long)offset + codePoints, text.Length);
        for (; codePoints > 0 && offset < text.Length; codePoints--)
            offset += char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]) ? 2 : 1;
        return offset;
    }
}
