using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Resolving;

/// <summary>
/// Which actor a name key means, as a function of the set of keys alone: never of the order they came in, nor of how often each occurs.
/// A Wikidata item decides first; else a short key (surname, acronym) means the one actor of the longer keys that it may be short for, where there is exactly one;
/// else a key means its own actor. Pure.
/// </summary>
public static class ActorResolver
{
    /// <param name="wikidataId">The item that the key's articles agree on, or null.</param>
    /// <param name="longer">The actors that the longer keys it may be short for mean.</param>
    /// <param name="isDifferent">Whether a judgement keeps the key's own actor (first) apart from the other.</param>
    public static ActorId Resolve(NameKey key, string? wikidataId, IEnumerable<ActorId> longer, Func<ActorId, ActorId, bool>? isDifferent = null)
    {
        if (wikidataId is not null)
            return ActorId.ForWikidata(wikidataId);

        var own = ActorId.ForName(key.Value);
        ActorId? found = null;
        foreach (var candidate in longer)
        {
            if (isDifferent?.Invoke(own, candidate) == true || candidate == found)
                continue;
            if (found is not null)
                return own;
            found = candidate;
        }

        return found ?? own;
    }

    /// <summary>All keys at once, for checking what was resolved step by step.</summary>
    public static IReadOnlyDictionary<string, ActorId> ResolveAll(IReadOnlyCollection<NameTally> names, Func<ActorId, ActorId, bool>? isDifferent = null)
    {
        var candidates = names.SelectMany(name => name.ShortForms().Select(form => (Short: form.Value, Long: name.Key.Value))).ToLookup(pair => pair.Short, pair => pair.Long);
        var resolved = new Dictionary<string, ActorId>(StringComparer.Ordinal);
        // Longer keys first: what a short key means depends on them only.
        foreach (var name in names.Where(name => name.Articles > 0).OrderByDescending(name => name.Key.WordCount).ThenBy(name => name.Key.Value, StringComparer.Ordinal))
            resolved[name.Key.Value] = Resolve(name.Key, name.WikidataId, candidates[name.Key.Value].Select(key => resolved[key]), isDifferent);
        return resolved;
    }
}
