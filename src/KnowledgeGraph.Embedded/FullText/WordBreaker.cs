using System.Text;

namespace KnowledgeGraph.Embedded.FullText;

/// <summary>
/// Cuts a text into words by the rules of Unicode's Annex 29 (the numbers are those of its rules), as Lucene's standard tokenizer does: <c>O'Brien</c>, <c>U.S</c> and <c>3.5</c>
/// are one word, <c>Jean-Luc</c> is two. Emoji are no words here.
/// </summary>
internal static class WordBreaker
{
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        var end = 0;
        var last = WordKind.Between;
        var hasWord = false;
        for (var at = 0; at < text.Length;)
        {
            var kind = KindAt(text, at, out var length);
            if (kind == WordKind.Mark && start >= 0)
            {
                // 4: what a word's last character carries belongs to it.
                end = at += length;
                continue;
            }

            var bridge = start >= 0 ? Bridge(text, at, length, last, kind) : 0;
            if (bridge > 0)
            {
                // 6, 7, 11, 12: the middle, and what follows it.
                at += bridge;
                kind = KindAt(text, at, out length);
            }
            else if (start < 0 || !Joins(last, kind))
            {
                if (hasWord) yield return text[start..end];
                (start, hasWord) = (IsPart(kind) ? at : -1, false);
            }

            if (start >= 0)
            {
                hasWord |= kind != WordKind.Joiner;
                (end, last) = (at + length, kind);
            }

            at += length;
        }

        if (hasWord) yield return text[start..end];
    }

    private static WordKind KindAt(string text, int at, out int length)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            // Half a character, from a text that was cut.
            length = 1;
            return WordKind.Between;
        }

        length = rune.Utf16SequenceLength;
        return WordKinds.Of(rune);
    }

    /// <summary>How far it is from a character in the middle to the next of the same word; 0 where the word ends.</summary>
    private static int Bridge(string text, int at, int length, WordKind last, WordKind middle)
    {
        var bridges = (last, middle) switch
        {
            (WordKind.Letter or WordKind.Digit, WordKind.Mid) or (WordKind.Letter, WordKind.MidLetter) or (WordKind.Digit, WordKind.MidDigit) => true,
            _ => false,
        };
        if (!bridges) return 0;
        var next = at + length;
        while (next < text.Length)
        {
            var kind = KindAt(text, next, out var step);
            if (kind == last) return next - at;
            if (kind != WordKind.Mark) return 0;
            next += step;
        }

        return 0;
    }

    private static bool Joins(WordKind last, WordKind next) => (last, next) switch
    {
        (WordKind.Letter or WordKind.Digit, WordKind.Letter or WordKind.Digit) => true, // 5, 8, 9, 10
        (WordKind.Katakana, WordKind.Katakana) => true, // 13
        (WordKind.Letter or WordKind.Digit or WordKind.Katakana or WordKind.Joiner, WordKind.Joiner) => true, // 13a
        (WordKind.Joiner, WordKind.Letter or WordKind.Digit or WordKind.Katakana) => true, // 13b
        (WordKind.Unspaced, WordKind.Unspaced) => true,
        _ => false,
    };

    private static bool IsPart(WordKind kind) => kind is WordKind.Letter or WordKind.Digit or WordKind.Katakana or WordKind.Alone or WordKind.Unspaced or WordKind.Joiner;
}
