using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that tell father from son.</summary>
internal static class Generations
{
    static readonly FrozenSet<string> Elder = WordLists.Set("elder");
    static readonly FrozenSet<string> Younger = WordLists.Set("younger");

    public static bool IsElder(string word) => Elder.Contains(word);

    public static bool IsYounger(string word) => Younger.Contains(word);
}
