using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Known;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>
/// What an actor is called, derived from all names that mean it: as the list of known bodies has it, else by the name of several words that
/// most articles use, unless somebody judged otherwise. Neither order nor batches matter.
/// </summary>
/// <param name="IsAmbiguous">All its names may be short for several other actors.</param>
/// <param name="IsHidden">Somebody judged that it is no actor.</param>
public sealed record ActorProfile(
    string Name, string NormalizedName, ActorKind Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, string? WikidataId, long Articles, bool IsAmbiguous,
    bool IsHidden = false)
{
    private const int MostAliases = 50;
    private const int MostRoles = 20;

    /// <summary>Null where no article uses any of the names.</summary>
    public static ActorProfile? Of(IEnumerable<NameTally> names) => Of(names, []);

    /// <param name="names">The actor's own: they say what it is called and what kind it is, unless no article uses any of them.</param>
    /// <param name="merged">Those of the actors merged into it: it goes by them as well.</param>
    public static ActorProfile? Of(IEnumerable<NameTally> names, IEnumerable<NameTally> merged)
    {
        var (own, others) = (Used(names), Used(merged));
        if (own.Count == 0)
            (own, others) = (others, []);
        if (own.Count == 0)
            return null;

        var root = RootOf(own);
        var known = own.Select(KnownAs).FirstOrDefault(body => body is not null);
        var kinds = new Tally();
        var roles = new Tally();
        foreach (var name in own)
            kinds.Add(name.Kinds);
        foreach (var name in own.Concat(others))
            roles.Add(name.Roles);

        var judged = Judged(own);
        var called = judged.CalledAs ?? known?.Name ?? root.Names.Foremost()!;
        return new ActorProfile(
            called,
            known?.Key.Words ?? root.Key.Words,
            judged.Kind ?? known?.Kind ?? new NameTally(root.Key) { Kinds = kinds }.Kind,
            [.. AliasesOf(own, called).Union(AliasesOf(others, called)).Order(StringComparer.Ordinal)],
            [.. Commonest(roles, MostRoles)],
            own.Concat(others).Select(name => name.WikidataId).FirstOrDefault(id => id is not null),
            own.Concat(others).Sum(name => name.Articles),
            own.All(name => name.IsAmbiguous),
            judged.IsHidden);
    }

    /// <summary>Which of an actor's names a judgement about the actor is kept with: it goes wherever that name goes.</summary>
    /// <returns>Null where no article uses any of the names.</returns>
    public static NameKey? KeyOf(IEnumerable<NameTally> names) => Used(names) is { Count: > 0 } used ? RootOf(used).Key : null;

    /// <summary>
    /// What people decided about the actor, by the name that most articles use. What was said of a single word alone does not follow it to
    /// an actor that has names of several words.
    /// </summary>
    private static JudgedName Judged(List<NameTally> own)
    {
        var most = own.Max(name => Math.Min(name.Key.WordCount, 2));
        var judged = Foremost(own.Where(name => Math.Min(name.Key.WordCount, 2) == most)).Select(name => name.Judged).ToList();
        return new JudgedName(
            null,
            judged.Select(name => name.CalledAs).FirstOrDefault(name => name is not null),
            judged.Select(name => name.Kind).FirstOrDefault(kind => kind is not null),
            judged.Exists(name => name.IsHidden));
    }

    /// <summary>Of the names of several words the one that most articles use; of single words where there are no others.</summary>
    private static NameTally RootOf(IEnumerable<NameTally> names) => Foremost(names).First();

    private static IEnumerable<NameTally> Foremost(IEnumerable<NameTally> names) => names
        .OrderByDescending(name => Math.Min(name.Key.WordCount, 2))
        .ThenByDescending(name => name.Articles)
        .ThenByDescending(name => name.Key.WordCount);

    private static KnownBody? KnownAs(NameTally name) => KnownBodies.Named(name.Key) ?? KnownBodies.AlsoNamed(name.Key);

    private static List<NameTally> Used(IEnumerable<NameTally> names) => [.. names.Where(name => name.Articles > 0).OrderBy(name => name.Key.Value, StringComparer.Ordinal)];

    private static IEnumerable<string> AliasesOf(List<NameTally> names, string called)
    {
        var aliases = new Tally();
        foreach (var name in names)
        {
            aliases.Add(name.Names);
            aliases.Add(name.Aliases);
            if (KnownAs(name) is { } known)
                aliases.Add(known.Name, 1);
        }

        return Commonest(aliases, MostAliases + 1).Where(alias => alias != called).Take(MostAliases);
    }

    private static IEnumerable<string> Commonest(Tally tally, int most) =>
        tally.Entries.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(most).Select(e => e.Key);
}
