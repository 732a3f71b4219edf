using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Known;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>
/// Which actor a name means, as a function of what all articles and people's judgements say of all names, never of the order they came in.
/// A judgement about the name decides first, then a Wikidata item, then the list of known bodies;
/// then a short name means the actor whom its longer names cover at least three times as often as any other of those who hold the office
/// that its articles give it ("President Bush"),
/// and itself where there is none. Pure.
/// </summary>
public static class ActorResolver
{
    /// <summary>How many times more articles the dominant bearer of a name needs than the second.</summary>
    public const int Dominance = 3;

    /// <param name="twin">The same word as a name of the other sort (person, body), where articles use it.</param>
    /// <param name="isDifferent">Whether a judgement keeps the name's own actor (first) apart from the other.</param>
    public static ResolvedName Resolve(NameInContext name, NameInContext? twin = null, Func<ActorId, ActorId, bool>? isDifferent = null)
    {
        if (name.Name.Judged.Means is null && twin is not null && IsMistaken(name, twin))
        {
            var other = ResolveAlone(twin, isDifferent);
            if (isDifferent?.Invoke(ActorId.ForName(name.Name.Key.Value), other.Actor) != true)
                return other;
        }

        return ResolveAlone(name, isDifferent);
    }

    /// <summary>All names at once, for checking what was resolved step by step.</summary>
    public static IReadOnlyDictionary<string, ResolvedName> ResolveAll(IReadOnlyCollection<NameTally> names, Func<ActorId, ActorId, bool>? isDifferent = null)
    {
        var used = names.Where(name => name.Articles > 0).ToDictionary(name => name.Key.Value, StringComparer.Ordinal);
        var longer = used.Values.SelectMany(name => name.ShortForms().Select(form => (Short: form.Value, Long: name))).ToLookup(pair => pair.Short, pair => pair.Long);
        var resolved = new Dictionary<string, ResolvedName>(StringComparer.Ordinal);
        foreach (var name in used.Values.OrderByDescending(name => name.Key.Rank).ThenBy(name => name.Key.Value, StringComparer.Ordinal))
        {
            var twin = name.Key.Twin is { } key && used.TryGetValue(key.Value, out var tally) ? InContext(tally) : null;
            resolved[name.Key.Value] = Resolve(InContext(name), twin, isDifferent);
        }

        return resolved;

        NameInContext InContext(NameTally name) =>
            new(name, [.. longer[name.Key.Value].Select(other => new Candidate(other.Key, resolved[other.Key.Value].Actor, other.Articles, other.Roles.Values))]);
    }

    /// <summary>
    /// Whether few articles take for a person what many take for a body, or the other way round. A word that is a person's surname keeps
    /// its persons;
    /// a body takes a surname only from the lists' and countries' strangers ("Trump" once taken for a company).
    /// </summary>
    private static bool IsMistaken(NameInContext name, NameInContext twin)
    {
        if (twin.Name.Articles < Dominance * name.Name.Articles || name.Longer.Count > 0 || KnownBodies.Named(name.Name.Key) is not null || KnownBodies.AlsoNamed(name.Name.Key) is not null)
            return false;
        return name.Name.Kind is not ActorKind.Country && (name.Name.Kind == ActorKind.Person || twin.Longer.Count > 0);
    }

    private static ResolvedName ResolveAlone(NameInContext name, Func<ActorId, ActorId, bool>? isDifferent)
    {
        var tally = name.Name;
        if (tally.Judged.Means is { } judged)
            return new(Today(judged, name.Longer));
        if (tally.WikidataId is { } item)
            return new(ActorId.ForWikidata(item));

        var own = ActorId.ForName(tally.Key.Value);
        if (KnownBodies.AlsoNamed(tally.Key) is { } body)
        {
            var listed = name.Longer.FirstOrDefault(candidate => candidate.Key == body.Key)?.Actor ?? ActorId.ForName(body.Key.Value);
            if (isDifferent?.Invoke(own, listed) != true)
                return new(listed);
        }

        var possible = name.Longer.Where(candidate => !IsRival(tally, candidate) && isDifferent?.Invoke(own, candidate.Actor) != true).ToList();
        var bearers = InOffice(tally, possible)
            .GroupBy(candidate => candidate.Actor)
            .Select(group => (Actor: group.Key, Articles: group.Sum(candidate => candidate.Articles)))
            .OrderByDescending(bearer => bearer.Articles)
            .ThenBy(bearer => bearer.Actor.Value, StringComparer.Ordinal)
            .ToList();
        return bearers switch
        {
            [] => new(own),
            [var only] => new(only.Actor),
            [var first, var second, ..] => first.Articles >= Dominance * second.Articles ? new(first.Actor) : new(own, IsAmbiguous: true),
        };
    }

    /// <summary>The actor that the judged one's own name means today: "Bush" was given to George W. Bush, who may be George Walker Bush now.</summary>
    private static ActorId Today(ActorId judged, IEnumerable<Candidate> longer) =>
        longer.FirstOrDefault(candidate => ActorId.ForName(candidate.Key.Value) == judged)?.Actor ?? judged;

    /// <summary>Of several, those who hold the office that the short name's articles give it, if any does.</summary>
    private static List<Candidate> InOffice(NameTally name, List<Candidate> possible)
    {
        if (name.Roles.IsEmpty || name.Key.WordCount > 1 || possible.DistinctBy(candidate => candidate.Actor).Take(2).Count() < 2)
            return possible;
        var office = name.Roles.Foremost()!;
        var holders = possible.Where(candidate => SharedOffice.Between([office], candidate.Roles)).Select(candidate => candidate.Actor).ToHashSet();
        return holders.Count == 0 ? possible : possible.FindAll(candidate => holders.Contains(candidate.Actor));
    }

    /// <summary>Where a third of the longer name's articles give it to another actor, the two are not one: father and son.</summary>
    private static bool IsRival(NameTally name, Candidate longer) => Dominance * name.Rivals.CountOf(longer.Key.Value) >= longer.Articles;
}
