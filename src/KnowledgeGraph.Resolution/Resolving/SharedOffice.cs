using System.Collections.Frozen;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>
/// Context that a bare surname brings along: of two Bushes "President Bush" is one who is called president elsewhere. Compares titles and
/// offices as articles give them; "former" and
/// the like do not count, "Sen." is "Senator", and a vice president is no president.
/// </summary>
public static class SharedOffice
{
    private static readonly FrozenSet<string> Deputies = FrozenSet.Create(StringComparer.Ordinal, "vice", "deputy", "assistant", "acting");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.Ordinal, "the", "former", "then", "ex", "late", "new", "old", "mr", "ms", "mrs");

    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sen"] = "senator",
        ["gov"] = "governor",
        ["rep"] = "representative",
        ["pres"] = "president",
        ["gen"] = "general",
        ["pm"] = "minister",
        ["sec"] = "secretary",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether any of the one's roles is, or ends in, one of the other's: "Prime Minister" and "Iraqi Prime Minister".</summary>
    public static bool Between(IEnumerable<string> roles, IEnumerable<string> others)
    {
        var theirs = others.Select(Words).ToList();
        return roles.Select(Words).Any(role => role.Length > 0 && theirs.Exists(other => EndsWith(other, role) || EndsWith(role, other)));
    }

    private static bool EndsWith(string[] role, string[] end) =>
        end.Length > 0 && role.Length >= end.Length && role[^end.Length..].SequenceEqual(end) && !role[..^end.Length].Any(Deputies.Contains);

    private static string[] Words(string role) =>
    [
        .. role.ToLowerInvariant()
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '\''))
            .Select(word => Abbreviations.GetValueOrDefault(word, word))
            .Where(word => word.Length > 0 && !Fillers.Contains(word)),
    ];
}
