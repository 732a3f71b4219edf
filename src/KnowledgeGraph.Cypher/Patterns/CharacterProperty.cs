using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>Java's named sets of characters, as .NET classes. Of scripts the common ones are known; blocks and categories are .NET's.</summary>
internal static class CharacterProperty
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Latin"] = @"A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u02E0-\u02E4\u1D00-\u1D25\u1D2C-\u1D5C\u1D62-\u1D65\u1D6B-\u1D77\u1D79-\u1DBE\u1E00-\u1EFF\u2071\u207F\u2090-\u209C\u212A\u212B\u2132\u214E\u2160-\u2188\u2C60-\u2C7F\uA722-\uA787\uA78B-\uA7FF\uAB30-\uAB5A\uAB5C-\uAB64\uFB00-\uFB06\uFF21-\uFF3A\uFF41-\uFF5A",
        ["Greek"] = @"\u0370-\u0373\u0375-\u0377\u037A-\u037D\u037F\u0384\u0386\u0388-\u03E1\u03F0-\u03FF\u1D26-\u1D2A\u1F00-\u1FFE\u2126",
        ["Cyrillic"] = @"\u0400-\u0484\u0487-\u052F\u1C80-\u1C88\u1D2B\u1D78\u2DE0-\u2DFF\uA640-\uA69F",
        ["Armenian"] = @"\u0531-\u0556\u0559-\u058A\u058D-\u058F\uFB13-\uFB17",
        ["Hebrew"] = @"\u0591-\u05C7\u05D0-\u05EA\u05EF-\u05F4\uFB1D-\uFB4F",
        ["Arabic"] = @"\u0600-\u0604\u0606-\u060B\u060D-\u061A\u061C-\u061E\u0620-\u063F\u0641-\u064A\u0656-\u066F\u0671-\u06DC\u06DE-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC",
        ["Devanagari"] = @"\u0900-\u0950\u0955-\u0963\u0966-\u097F\uA8E0-\uA8FF",
        ["Thai"] = @"\u0E01-\u0E3A\u0E40-\u0E5B",
        ["Georgian"] = @"\u10A0-\u10FA\u10FC-\u10FF\u1C90-\u1CBF\u2D00-\u2D2D",
        ["Hangul"] = @"\u1100-\u11FF\u302E\u302F\u3131-\u318E\u3200-\u321E\u3260-\u327E\uA960-\uA97C\uAC00-\uD7A3\uD7B0-\uD7FB\uFFA0-\uFFDC",
        ["Hiragana"] = @"\u3041-\u3096\u309D-\u309F",
        ["Katakana"] = @"\u30A1-\u30FA\u30FD-\u30FF\u31F0-\u31FF\u32D0-\u32FE\u3300-\u3357\uFF66-\uFF6F\uFF71-\uFF9D",
        ["Han"] = @"\u2E80-\u2FD5\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9",
    };

    /// <summary>The class of <c>\d</c>, <c>\w</c>, <c>\s</c>, <c>\h</c> and <c>\v</c>; null for other letters.</summary>
    public static string? OfLetter(char letter, PatternFlags flags)
    {
        var unicode = flags.HasFlag(PatternFlags.UnicodeClasses);
        return letter switch
        {
            'd' => unicode ? @"\p{Nd}" : "0-9",
            'w' => unicode ? @"\p{L}\p{M}\p{Nd}\p{Pc}\p{Nl}\u200C\u200D" : "a-zA-Z_0-9",
            's' => unicode ? @"\t-\r\u0085\p{Z}" : @" \t\n\u000B\f\r",
            'h' => @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000",
            'v' => @"\n\u000B\f\r\u0085\u2028\u2029",
            _ => null,
        };
    }

    /// <summary>A pattern for one character of <c>\p{name}</c>; null where the name is not known.</summary>
    public static string? Find(string name, PatternFlags flags)
    {
        var equal = name.IndexOf('=', StringComparison.Ordinal);
        if (equal > 0) return FindByKind(name[..equal].ToLowerInvariant(), name[(equal + 1)..]);
        if (OfPosix(name, flags) is { } posix) return $"[{posix}]";
        if (OfJava(name) is { } java) return $"[{java}]";
        if (name.StartsWith("Is", StringComparison.Ordinal)) return OfBinary(name[2..]) ?? OfScript(name[2..]) ?? OfCategory(name[2..]);
        return name.StartsWith("In", StringComparison.Ordinal) ? OfBlock(name[2..]) : OfCategory(name);
    }

    private static string? FindByKind(string kind, string value) => kind switch
    {
        "sc" or "script" => OfScript(value),
        "blk" or "block" => OfBlock(value),
        "gc" or "general_category" => OfCategory(value),
        _ => null,
    };

    private static string? OfPosix(string name, PatternFlags flags)
    {
        var unicode = flags.HasFlag(PatternFlags.UnicodeClasses);
        // Without regard to case upper and lower are the same.
        var anyCase = flags.HasFlag(PatternFlags.IgnoreCase) ? "A-Za-z" : null;
        return name switch
        {
            "Lower" => unicode ? @"\p{Ll}\u00AA\u00BA" : anyCase ?? "a-z",
            "Upper" => unicode ? @"\p{Lu}" : anyCase ?? "A-Z",
            "Alpha" => unicode ? @"\p{L}\p{Nl}" : "A-Za-z",
            "Digit" => unicode ? @"\p{Nd}" : "0-9",
            "Alnum" => unicode ? @"\p{L}\p{Nl}\p{Nd}" : "A-Za-z0-9",
            "Punct" => unicode ? @"\p{P}" : @"!-/:-@\[-`{-~",
            "Graph" => @"!-~",
            "Print" => @" -~",
            "Blank" => @" \t",
            "Cntrl" => @"\u0000-\u001F\u007F",
            "XDigit" => "0-9a-fA-F",
            "Space" => OfLetter('s', flags),
            "ASCII" => @"\u0000-\u007F",
            _ => null,
        };
    }

    private static string? OfJava(string name) => name switch
    {
        "javaLowerCase" => @"\p{Ll}\u00AA\u00BA",
        "javaUpperCase" => @"\p{Lu}",
        "javaTitleCase" => @"\p{Lt}",
        "javaLetter" or "javaAlphabetic" => @"\p{L}",
        "javaDigit" => @"\p{Nd}",
        "javaLetterOrDigit" => @"\p{L}\p{Nd}",
        "javaWhitespace" => @"\t-\r\u001C-\u001F \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000",
        "javaSpaceChar" => @"\p{Z}",
        "javaISOControl" => @"\u0000-\u001F\u007F-\u009F",
        _ => null,
    };

    private static string? OfBinary(string name) => name.ToLowerInvariant() switch
    {
        "alphabetic" => @"[\p{L}\p{Nl}]",
        "ideographic" => @"[\u3006\u3007\u3021-\u3029\u3038-\u303A\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9]",
        "letter" => @"\p{L}",
        "lowercase" => @"[\p{Ll}\u00AA\u00BA\u02B0-\u02B8]",
        "uppercase" => @"\p{Lu}",
        "titlecase" => @"\p{Lt}",
        "punctuation" => @"\p{P}",
        "control" => @"\p{Cc}",
        "white_space" or "whitespace" => @"[\t-\r\u0085\p{Z}]",
        "digit" => @"\p{Nd}",
        "hex_digit" or "hexdigit" => "[0-9a-fA-F]",
        "assigned" => @"[^\p{Cn}]",
        _ => null,
    };

    private static string? OfScript(string name) => Scripts.TryGetValue(name, out var units) ? $"[{units}]" : null;

    /// <summary>.NET names blocks without blanks: <c>IsGreek</c> for Greek and Coptic.</summary>
    private static string? OfBlock(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return new[] { plain, plain.ToUpperInvariant() == "GREEKANDCOPTIC" ? "Greek" : plain }.Select(block => $@"\p{{Is{block}}}").FirstOrDefault(IsKnown);
    }

    private static string? OfCategory(string name)
    {
        if (name == "LC") return @"[\p{Lu}\p{Ll}\p{Lt}]";
        if (name == "LD") return @"[\p{L}\p{Nd}]";
        if (name is "L1") return @"[\u0000-\u00FF]";
        return name.Length <= 2 && IsKnown($@"\p{{{name}}}") ? $@"\p{{{name}}}" : null;
    }

    private static bool IsKnown(string property)
    {
        try
        {
            _ = new Regex(property);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
