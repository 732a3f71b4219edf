using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Extraction.Tokens.Characters;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// Splits text into words and marks much as the Penn Treebank does: clitics are cut off ("Iraq|'s", "do|n't", "can|not"), hyphenated words,
/// decimal numbers, times, initials ("U.S."), abbreviations with their full stop, addresses of the web and e-mail addresses stay whole.
/// Looks a bounded distance ahead of each character, so that time is linear in the text.
/// </summary>
internal ref struct Tokenizer
{
    readonly string text;
    readonly List<Span> tokens;

    Tokenizer(string text)
    {
        this.text = text;
        tokens = new List<Span>(text.Length / 5 + 4);
    }

    /// <summary>The tokens' spans: in order, not overlapping, and covering every character that is not <see cref="IsBlank"/>.</summary>
    public static List<Span> Split(string text)
    {
        var tokenizer = new Tokenizer(text);
        for (var i = 0; i < text.Length;)
            i = IsBlank(text[i]) ? i + 1 : tokenizer.Next(i);
        return tokenizer.tokens;
    }

    readonly int Next(int i)
    {
        if (WordLength(text, i) > 0)
            return Word(i);
        var c = text[i];
        if (c is '.' or '-' or '!' or '?' or '*' or '=')
            return Run(i, c is '!' or '?');
        if (c is '@' or '#' && WordLength(text, i + 1) > 0 && !Touches(i))
            return Handle(i);
        if (IsApostrophe(c))
            return Apostrophe(i);
        return Add(i, i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) ? i + 2 : i + 1);
    }

    /// <summary>Repeated marks are one token: ellipses, dashes, "?!".</summary>
    readonly int Run(int i, bool exclaims)
    {
        var end = i + 1;
        while (end < text.Length && (exclaims ? text[end] is '!' or '?' : text[end] == text[i]))
            end++;
        return Add(i, end);
    }

    readonly int Handle(int i)
    {
        var end = i + 1;
        for (int length; (length = WordLength(text, end)) > 0;)
            end += length;
        return Add(i, end);
    }

    readonly int Apostrophe(int i)
    {
        if (Touches(i) && CliticLength(i) is > 0 and var clitic)
            return Add(i, i + clitic);
        if (text[i] is '\'' or '`' && i + 1 < text.Length && text[i + 1] == text[i])
            return Add(i, i + 2); // ``so''

        if (!Touches(i) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
            return Word(i + 1, start: i); // '90s
        return Add(i, i + 1);
    }

    readonly int Word(int i, int start = -1)
    {
        start = start < 0 ? i : start;
        if (Addresses.StartsAt(text, i))
            return Add(start, Addresses.End(text, i));
        var end = i;
        while (true)
        {
            if (WordLength(text, end) is > 0 and var length)
                end += length;
            else if (end < text.Length && WordLength(text, end + 1) > 0 && Joins(start, end))
                end++;
            else if (end < text.Length && text[end] == '.' && KeepsStop(start, end))
            {
                end++;
                if (end >= text.Length || !IsHyphen(text[end]) || WordLength(text, end + 1) == 0)
                    break;
            }
            else
                break;
        }

        return AddWord(start, end);
    }

    /// <summary>Whether the mark at an index, which has letters or digits on both sides, is part of the word.</summary>
    readonly bool Joins(int start, int at)
    {
        char before = text[at - 1], mark = text[at], after = text[at + 1];
        if (IsHyphen(mark) || IsBlank(mark) && !char.IsWhiteSpace(mark) && mark > 127)
            return true; // hyphens; soft hyphens and joiners inside a word
        if (IsApostrophe(mark))
            return CliticLength(at) == 0;
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return mark switch
        {
            ',' or ':' or '/' => digits,
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '@' => true,
            '.' => digits || JoinsLetters(start, at, before, after),
            _ => false,
        };
    }

    readonly bool JoinsLetters(int start, int stop, char before, char after)
    {
        if (!char.IsLetter(before) || !char.IsLetter(after))
            return char.IsLetterOrDigit(before) && char.IsAsciiLetterLower(after);
        if (char.IsLower(before) && char.IsLower(after))
            return true; // example.com; also a.m, e.g
        // U.S, but not "office.The"
        return stop - 1 == start || text[stop - 2] == '.' || (stop - start == 2 && Abbreviations.IsBeginning(text.AsSpan(start, 2)));
    }

    /// <summary>Whether the full stop after a word belongs to it.</summary>
    readonly bool KeepsStop(int start, int stop)
    {
        if (stop + 1 < text.Length && text[stop + 1] == '.')
            return false; // an ellipsis
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && !char.IsAsciiLetterUpper(word[0]))
            return Abbreviations.IsTitle(word) || Abbreviations.IsBeforeNumber(word) && char.IsAsciiDigit(FirstAfter(stop + 1));
        if (Abbreviations.IsOneLetterWord(word))
            return char.IsUpper(FirstAfter(stop + 1)) && tokens.Count > 0 && char.IsUpper(text[tokens[^1].Start]);
        if (word.Length == 1)
            return char.IsLetter(FirstAfter(stop + 1)) || FirstAfter(stop + 1) is ',' or '-';
        return Abbreviations.IsInitials(word) || Abbreviations.IsTitle(word) && char.IsUpper(word[0]) || Abbreviations.IsCertain(word)
            || Abbreviations.IsOther(word)
            || Abbreviations.IsBeforeNumber(word) && char.IsAsciiDigit(FirstAfter(stop + 1));
    }

    /// <summary>The first visible character after a few blanks, or a blank.</summary>
    readonly char FirstAfter(int i)
    {
        for (var end = Math.Min(text.Length, i + 4); i < end; i++)
            if (!IsBlank(text[i]))
                return text[i];
        return ' ';
    }

    /// <summary>The length, with its apostrophe, of the clitic that starts at an apostrophe and ends a word; else 0.</summary>
    readonly int CliticLength(int apostrophe)
    {
        var rest = text.AsSpan(apostrophe + 1, Math.Min(2, text.Length - apostrophe - 1));
        var length = Languages.Current.CliticLength(rest);
        return length > 0 && WordLength(text, apostrophe + length) == 0 ? length : 0;
    }

    readonly bool Touches(int i) => tokens.Count > 0 && tokens[^1].End == i && WordLength(text, i - 1) > 0;

    readonly int AddWord(int start, int end)
    {
        if (Languages.Current.NegationIn(text.AsSpan(start, end - start)) is > 0 and var cut)
            Add(start, start += cut);
        return Add(start, end);
    }

    readonly int Add(int start, int end)
    {
        tokens.Add(new Span(start, end));
        return end;
    }
}
