using System.Text;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Tells text in Windows-1252 (and so in Latin-1) from other bytes by what its characters stand next to: letters with accents within words,
/// quotation marks at their edges, dashes and signs
/// where such stand. Any bytes can be decoded as Windows-1252, so that decoding them alone proves nothing.
/// </summary>
internal static class Windows1252
{
    public const string Name = "windows-1252";

    /// <summary>Of the characters beyond ASCII, how many must stand where such characters do.</summary>
    private const double LeastPlausible = 0.95;

    /// <summary>
    /// English has few characters beyond ASCII, French and German fewer than one in ten; text in another script has most.
    /// </summary>
    private const double MostBeyondAscii = 0.15;

    private const string Marks = "•«»°§£€¥¢©®™±½¼¾¹²³ªº¿¡×÷µ¶†‡‰";

    /// <returns>The text, or null where the bytes do not look like Windows-1252.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAny(Unassigned) >= 0) return null;
        var text = TextDecoding.CodePage(Name).GetString(bytes);
        var (beyond, plausible, controls) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r' or '\f')) controls++;
            if (char.IsAscii(text[i])) continue;
            beyond++;
            if (IsPlausible(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ')) plausible++;
        }
        return controls == 0 && beyond <= text.Length * MostBeyondAscii && plausible >= beyond * LeastPlausible ? text : null;
    }

    private static ReadOnlySpan<byte> Unassigned => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    private static bool IsPlausible(char before, char character, char after) => character switch
    {
        '“' or '‘' or '„' or '‚' or '‹' => !IsWord(before) || before == '’',
        '”' or '›' => !IsWord(after),
        '’' => IsWord(before) || char.IsDigit(after) || char.IsPunctuation(before),
        '\u00A0' => true,
        _ when char.IsLower(character) => char.IsAsciiLetter(before) || char.IsAsciiLetter(after) || (!IsWord(before) && !IsWord(after)),
        _ when char.IsUpper(character) => !char.IsLower(before) && (char.IsAsciiLetter(after) || char.IsAsciiLetterUpper(before)),
        '–' or '—' or '·' or '…' => true,
        _ => Marks.Contains(character) && !(char.IsLetter(before) && char.IsLetter(after)),
    };

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}
