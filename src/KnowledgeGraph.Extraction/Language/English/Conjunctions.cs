using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language.English;

internal static class Conjunctions
{
    static readonly FrozenSet<string> Excepting = WordLists.Set("excepting-conjunctions");

    /// <summary>"anyone but Marsh": the second is just not meant.</summary>
    public static bool Excepts(string word) => Excepting.Contains(word);
}
