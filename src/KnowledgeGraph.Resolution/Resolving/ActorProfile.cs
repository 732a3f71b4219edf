using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>
/// What an actor is called, derived from all names that mean it: of the longest keys' names the commonest, then the longest, then the ordinally first, so that neither order nor batches matter.
/// </summary>
public sealed record ActorProfile(string Name, string NormalizedName, ActorKind Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, string? WikidataId, long Articles)
{
    private const int MostAliases = 50;
    private const int MostRoles = 20;

    /// <summary>Null where no article uses any of the names.</summary>
    public static ActorProfile? Of(IEnumerable<NameTally> names)
    {
        var used = names.Where(name => name.Articles > 0).OrderBy(name => name.Key.Value, StringComparer.Ordinal).ToList();
        if (used.Count == 0)
            return null;

        var root = used.OrderByDescending(name => name.Key.WordCount).ThenByDescending(name => name.Articles).First();
        var kinds = new Tally();
        var aliases = new Tally();
        var roles = new Tally();
        foreach (var name in used)
        {
            kinds.Add(name.Kinds);
            aliases.Add(name.Names);
            aliases.Add(name.Aliases);
            roles.Add(name.Roles);
        }

        var called = root.Names.Foremost()!;
        return new ActorProfile(
            called,
            root.Key.Words,
            kinds.Entries.Select(e => (Kind: Enum.Parse<ActorKind>(e.Key), e.Value)).OrderByDescending(e => e.Value).ThenBy(e => e.Kind).First().Kind,
            [.. Commonest(aliases, MostAliases + 1).Where(alias => alias != called).Take(MostAliases).Order(StringComparer.Ordinal)],
            [.. Commonest(roles, MostRoles)],
            used.Select(name => name.WikidataId).FirstOrDefault(id => id is not null),
            used.Sum(name => name.Articles));
    }

    private static IEnumerable<string> Commonest(Tally tally, int most) =>
        tally.Entries.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(most).Select(e => e.Key);
}
