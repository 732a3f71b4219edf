using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What the words of a body's name say about it.</summary>
internal static class BodyNames
{
    /// <summary>Words that an article leaves out the second time: "the Marlow Port Authority", then "Marlow Port".</summary>
    static readonly FrozenSet<string> Generic = (
        "agency alliance assembly association authority bank board bureau campaign center centre chamber coalition commission committee company conference congress corporation "
        + "council department federation force forces foundation front fund group institute institution league ministry movement office organisation organization panel party "
        + "police service society trust tribunal union university")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> PartyPeople =
        "democrats republicans conservatives liberals socialists communists greens nationalists islamists tories supporters lawmakers voters rebels".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"House Intelligence" is short for "House Intelligence Committee"; "Wall Street" is not short for "Wall Street Journal".</summary>
    public static bool IsShortFor(string name, string longer) =>
        longer.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) && longer[(name.Length + 1)..].Split(' ').All(Generic.Contains);

    /// <summary>"Senate Democrats" are people, not a body.</summary>
    public static bool IsPeople(string[] words) => words.Length > 1 && PartyPeople.Contains(words[^1]);
}
