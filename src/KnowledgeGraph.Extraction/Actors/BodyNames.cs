using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What the words of a body's name say about it.</summary>
internal static class BodyNames
{
    /// <summary>Words that an article leaves out the second time: "the Marlow Port Authority", then "Marlow Port".</summary>
    static readonly FrozenSet<string> Generic = WordLists.Set("body-generics");

    static readonly FrozenSet<string> PartyPeople = WordLists.Set("party-people");

    /// <summary>
    /// "House Intelligence" is short for "House Intelligence Committee"; "Wall Street" is not short for "Wall Street Journal".
    /// </summary>
    public static bool IsShortFor(string name, string longer) =>
        longer.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) && longer[(name.Length + 1)..].Split(' ').All(word => Generic.Contains(word.ToLowerInvariant()));

    /// <summary>"Senate Democrats" are people, not a body.</summary>
    public static bool IsPeople(string[] words) => words.Length > 1 && PartyPeople.Contains(words[^1].ToLowerInvariant());
}
