using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that lend a statement a friendly or hostile tone.</summary>
internal static class ToneWords
{
    const int ShortestStem = 3;
    static readonly FrozenDictionary<string, int> Whole;
    static readonly FrozenDictionary<string, int> Stems;

    static ToneWords()
    {
        var entries = WordLists.Lines("tone-words").SelectMany(line => line[2..].Split(' ').Select(word => (Word: word, Tone: line[0] == '+' ? 1 : -1))).ToList();
        Whole = entries.Where(e => e.Word[^1] != '*').DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word, e => e.Tone, StringComparer.Ordinal);
        Stems = entries.Where(e => e.Word[^1] == '*').DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word[..^1], e => e.Tone, StringComparer.Ordinal);
    }

    /// <summary>1 friendly, -1 hostile, 0 neither.</summary>
    public static int Of(string word)
    {
        if (Whole.TryGetValue(word, out var tone))
            return tone;
        var stems = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, 12); length >= ShortestStem; length--)
            if (stems.TryGetValue(word.AsSpan(0, length), out tone))
                return tone;
        return 0;
    }
}
