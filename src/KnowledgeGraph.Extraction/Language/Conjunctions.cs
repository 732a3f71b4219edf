using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

internal static class Conjunctions
{
    static readonly FrozenSet<string> Excepting = WordLists.Set("excepting-conjunctions");
    static readonly FrozenSet<string> Coordinating = WordLists.Set("coordinating-conjunctions");
    static readonly FrozenSet<string> Listing = WordLists.Set("listing-conjunctions");
    static readonly FrozenSet<string> Complementizers = WordLists.Set("complementizers");
    static readonly FrozenSet<string> Subordinators = WordLists.Set("subordinators");

    /// <summary>"anyone but Marsh": the second is just not meant.</summary>
    public static bool Excepts(string word) => Excepting.Contains(word);

    /// <summary>Joins clauses: "and", "but".</summary>
    public static bool Coordinates(string word) => Coordinating.Contains(word);

    /// <summary>Joins the last two of a list: "and", "or".</summary>
    public static bool JoinsList(string word) => Listing.Contains(word);

    /// <summary>Opens the clause that a verb or noun takes: "that".</summary>
    public static bool IsComplementizer(string word) => Complementizers.Contains(word);

    /// <summary>Opens a clause below another one: "because", "when"; complementizers, too.</summary>
    public static bool Subordinates(string word) => Subordinators.Contains(word);
}
