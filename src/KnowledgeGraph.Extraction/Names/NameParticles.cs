using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Small words that family names begin with: "van der Leyen", "de la Cruz".</summary>
internal static class NameParticles
{
    static readonly FrozenSet<string> Words = WordLists.Set("surname-particles");

    public static bool Contains(Word word) => word.Lower.Length <= 5 && Words.Contains(word.Lower);
}
