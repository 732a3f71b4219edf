using System.Collections.Frozen;

namespace KnowledgeGraph.Resolution.Known;

/// <summary>
/// First names and their everyday forms (<c>charles</c>: <c>charlie</c>, <c>chuck</c>), in lower case. No form is a full name of another.
/// </summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, string[]> ByName =
        ListFile.Lines("nicknames").Select(line => line.Split(' ')).ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Forms = ByName.Values.SelectMany(forms => forms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The everyday forms of a full first name; empty where none is known.</summary>
    public static IReadOnlyList<string> Of(string name) => ByName.GetValueOrDefault(name, []);

    public static bool IsNickname(string name) => Forms.Contains(name);
}
