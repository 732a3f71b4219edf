using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Finds or makes <see cref="Word"/>s. Bounded in size, so that a long run over many languages does not fill memory. Not thread-safe.</summary>
internal sealed class WordTable
{
    const int MaxWords = 50_000;
    const int MaxLength = 48;
    readonly Dictionary<string, Word> words = new(4096, StringComparer.Ordinal);
    readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordTable(Gazetteer gazetteer)
    {
        Gazetteer = gazetteer;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Gazetteer Gazetteer { get; }

    public Word this[ReadOnlySpan<char> text]
    {
        get
        {
            if (lookup.TryGetValue(text, out var word))
                return word;
            word = new Word(text.ToString(), Gazetteer);
            if (text.Length > MaxLength)
                return word;
            if (words.Count >= MaxWords)
                words.Clear();
            words.Add(word.Text, word);
            return word;
        }
    }
}
