using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>Words that are written onto the word before them and are tokens of their own: "Iraq|'s", "do|n't", "can|not".</summary>
internal static class Clitics
{
    const string Genitive = "'s";
    const int FirstPart = 3;
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fused =
        WordLists.Words("fused-negations").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsGenitive(string word) => word == Genitive;

    public static string WithoutGenitive(string word) =>
        word.EndsWith(Genitive, StringComparison.Ordinal) ? word[..^Genitive.Length] : word;

    public static string WithGenitive(string word) => word + Genitive;

    /// <summary>The length of 's, 'll, 're, 've, 'm or 'd, apostrophe included; 0 where the text after an apostrophe starts none.</summary>
    public static int LengthAt(ReadOnlySpan<char> afterApostrophe)
    {
        if (afterApostrophe is [var first, var second, ..] && (first | 32, second | 32) is ('l', 'l') or ('r', 'e') or ('v', 'e'))
            return 3;
        return afterApostrophe is [var only, ..] && (only | 32) is 's' or 'm' or 'd' ? 2 : 0;
    }

    /// <summary>Where a word that ends in a negation is cut: "do|n't", "can|not"; 0 where it does not.</summary>
    public static int NegationIn(ReadOnlySpan<char> word)
    {
        if (word is [_, .., var n, var apostrophe, var t] && (n | 32, t | 32) is ('n', 't') && Characters.IsApostrophe(apostrophe))
            return word.Length - 3;
        return Fused.Contains(word) ? FirstPart : 0;
    }
}
