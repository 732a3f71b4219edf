using System.Globalization;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>What the tokenizer needs to know of single characters. Every method takes any index into any text, lone surrogates included.</summary>
internal static class Characters
{
    /// <summary>White space, and what has no width of its own: controls, soft hyphens, byte-order marks, joiners.</summary>
    public static bool IsBlank(char c) => c < 128
        ? c <= ' ' || c == 127
        : char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>The length of the letter, digit, mark or underscore at an index, in UTF-16 code units; 0 where there is none.</summary>
    public static int WordLength(string text, int i)
    {
        if ((uint)i >= (uint)text.Length)
            return 0;
        var c = text[i];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        if (!char.IsSurrogate(c))
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
        return char.IsSurrogatePair(text, i) && IsWord(CharUnicodeInfo.GetUnicodeCategory(text, i)) ? 2 : 0;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsDash(char c) => c is '–' or '—' or '―' or '−';

    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂';

    static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
