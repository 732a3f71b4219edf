using System.Buffers;

namespace KnowledgeGraph.Model.Text;

/// <summary>
/// Text from strangers made harmless for a terminal or a log: control characters, which begin escape sequences, and marks that turn the direction of writing each become U+FFFD.
/// See https://trojansource.codes for what the latter can do. Pure.
/// </summary>
public static class NeutralText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Harmful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x061C, 0x200E, 0x200F, 0x2028, 0x2029]).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code)]);

    /// <summary>Line breaks and tabs stay; for a line of a log use <see cref="OfLine"/>.</summary>
    public static string Of(string text) => Replace(text, keepBreaks: true);

    /// <summary>Without line breaks as well, so that no text can pass for a line of its own.</summary>
    public static string OfLine(string text) => Replace(text, keepBreaks: false);

    private static string Replace(string text, bool keepBreaks) => text.AsSpan().IndexOfAny(Harmful) < 0 ? text : string.Create(text.Length, (text, keepBreaks), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var character = state.text[i];
            span[i] = Harmful.Contains(character) && !(state.keepBreaks && character is '\n' or '\t') ? Replacement : character;
        }
    });
}
