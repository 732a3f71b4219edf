using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that carry their full stop with them, without it and in lower case.</summary>
internal static class Abbreviations
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set("title-abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Set("other-abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set("abbreviations-before-numbers");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Set("small-abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Certain = Set("certain-abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings = Set("abbreviation-beginnings");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OneLetterWords = Set("one-letter-words");

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(Lower(word, stackalloc char[8]));

    /// <summary>An abbreviation that is no title; one in lower case only where that is no other word: "etc", but not "jun".</summary>
    public static bool IsOther(ReadOnlySpan<char> word) =>
        Others.Contains(Lower(word, stackalloc char[8])) && (char.IsUpper(word[0]) || Small.Contains(word));

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => BeforeNumbers.Contains(Lower(word, stackalloc char[8]));

    /// <summary>As it is written and nothing else: "vs", "Ph.D".</summary>
    public static bool IsCertain(ReadOnlySpan<char> word) => Certain.Contains(word);

    /// <summary>What stands before a full stop inside an abbreviation though it is more than one letter: "Ph" of "Ph.D".</summary>
    public static bool IsBeginning(ReadOnlySpan<char> word) => Beginnings.Contains(word);

    /// <summary>"I", "A": a word by itself, as well as an initial.</summary>
    public static bool IsOneLetterWord(ReadOnlySpan<char> word) => OneLetterWords.Contains(word);

    /// <summary>Single letters with full stops between them: "U.S", "a.m", also one letter alone.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || word.Length > 15)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        return true;
    }

    static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        // Longer words are no abbreviations; an empty answer is in no set.
        var length = word.Length > buffer.Length ? 0 : word.ToLowerInvariant(buffer);
        return buffer[..length].ToString();
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) =>
        WordLists.Set(list).GetAlternateLookup<ReadOnlySpan<char>>();
}
