using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Small words that family names begin with: "van der Leyen", "de la Cruz".</summary>
internal static class NameParticles
{
    static readonly FrozenSet<string> Words =
        "de da do dos das di del della la le el al ul van von der den ten ter du bin bint ibn ben abu umm af av san zu zur"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(Word word) => word.Lower.Length <= 5 && Words.Contains(word.Lower);
}
