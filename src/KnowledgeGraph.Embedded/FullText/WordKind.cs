using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Embedded.FullText;

/// <summary>What a character does at the boundaries of words: the Word_Break property of Unicode's Annex 29, as far as texts need it.</summary>
internal enum WordKind
{
    /// <summary>Stands between words: blanks, most punctuation, symbols.</summary>
    Between,
    Letter,
    Digit,
    Katakana,

    /// <summary>A word by itself: a Chinese character, a hiragana.</summary>
    Alone,

    /// <summary>Of a script that puts no blanks between words (Thai, Khmer, …): taken together, as Lucene does.</summary>
    Unspaced,

    /// <summary>An underscore: joins words, and is none.</summary>
    Joiner,

    /// <summary>Joins letters only (<c>:</c>).</summary>
    MidLetter,

    /// <summary>Joins digits only (<c>,</c>).</summary>
    MidDigit,

    /// <summary>Joins letters, and digits (<c>'</c> <c>.</c>).</summary>
    Mid,

    /// <summary>Belongs to the character before it: an accent, a soft hyphen.</summary>
    Mark,
}

internal static class WordKinds
{
    public static WordKind Of(Rune rune) => rune.Value switch
    {
        '\'' or '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordKind.Mid,
        ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => WordKind.MidLetter,
        ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 or 0xFE10 or 0xFE14 or 0xFE50 or 0xFE54 or 0xFF0C or 0xFF1B => WordKind.MidDigit,
        0x200B => WordKind.Between,
        0x30FC or (>= 0x3031 and <= 0x3035) or 0x309B or 0x309C or (>= 0x30A0 and <= 0x30FA) or (>= 0x30FD and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9D) => WordKind.Katakana,
        (>= 0x3041 and <= 0x309F) or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => WordKind.Alone,
        (>= 0xE00 and <= 0xEFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x19DF) => Unspaced(rune),
        >= 0x24B6 and <= 0x24E9 => WordKind.Letter,
        _ => General(rune),
    };

    private static WordKind Unspaced(Rune rune) => General(rune) == WordKind.Letter ? WordKind.Unspaced : General(rune);

    private static WordKind General(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => WordKind.Letter,
        UnicodeCategory.DecimalDigitNumber => WordKind.Digit,
        UnicodeCategory.ConnectorPunctuation => WordKind.Joiner,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => WordKind.Mark,
        _ => WordKind.Between,
    };
}
